import type { Instructions } from '@understudy/contract/http/handed-in'
import { briefSections } from '@understudy/domain/task/task'
import { sectionWords } from '../words/brief-words.ts'
import { LinkedText } from './linked-text.tsx'

interface BriefViewProps {
  readonly brief: NonNullable<Instructions['brief']>
  /** Shown somewhere else already. */
  readonly without?: 'definitionOfDone'
}

/** The brief in the version that the work was made under. */
export function BriefView({ brief: { sections }, without }: BriefViewProps) {
  return (
    <dl className="brief">
      {briefSections
        .filter((section) => section !== without && sections[section] !== undefined)
        .map((section) => (
          <div key={section}>
            <dt>{sectionWords[section]}</dt>
            <dd>
              <LinkedText text={sections[section] ?? ''} />
            </dd>
          </div>
        ))}
    </dl>
  )
}
