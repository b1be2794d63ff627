import type { SectionChange, WordRun } from '@understudy/domain/brief/compare-briefs'
import { sectionWords } from '../words/brief-words.ts'

/** What a version says otherwise than another, word by word; struck out and underlined, so that colour says nothing alone. */
export function BriefDiff({ changes }: { readonly changes: readonly SectionChange[] }) {
  return (
    <dl className="diff">
      {changes.map(({ section, runs }) => (
        <div key={section}>
          <dt>{sectionWords[section]}</dt>
          <dd>
            {runs.map((run, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: runs have nothing of their own but their place
              <Run key={index} run={run} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const marks = { same: 'span', removed: 'del', added: 'ins' } as const

function Run({ run: { kind, text } }: { readonly run: WordRun }) {
  const Mark = marks[kind]
  return <Mark>{text}</Mark>
}
