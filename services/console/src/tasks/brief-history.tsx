import { useState } from 'react'
import { useBriefChanges, useBriefVersions } from '../api/use-task.ts'
import { Reading } from '../frame/reading.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { countText } from '../words/count-text.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import { changeWords } from '../words/writing-words.ts'
import { BriefDiff } from './brief-diff.tsx'

interface BriefHistoryProps {
  readonly taskId: string
  readonly newest: number
}

/** Every version with the questions it left open, and what it changed; read when it is asked for. */
export function BriefHistory({ taskId, newest }: BriefHistoryProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="more" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{tasksTexts.versionsAndWhatTheyChanged}</summary>
      {isOpen && <Versions taskId={taskId} key={newest} />}
    </details>
  )
}

function Versions({ taskId }: { readonly taskId: string }) {
  const versions = useBriefVersions(taskId)
  return (
    <Reading of={versions}>
      <ol className="versions">
        {versions.data?.map(({ version, change, publishedAt, items, questions }) => (
          <li key={version}>
            <strong>{tasksTexts.version(version)}</strong>{' '}
            <span className="quiet">
              {changeWords[change].title.toLowerCase()}, <InstantView at={publishedAt} />{' '}
              {tasksTexts.in(countText(questions, 'question'), countText(items, 'item'))}
            </span>
            {version > 1 && <Changes taskId={taskId} to={version} />}
          </li>
        ))}
      </ol>
    </Reading>
  )
}

function Changes({ taskId, to }: { readonly taskId: string; readonly to: number }) {
  const changes = useBriefChanges(taskId, to)
  return <Reading of={changes}>{changes.data && <BriefDiff changes={changes.data.sections} />}</Reading>
}
