import { Button } from '@mantine/core'
import type { Task } from '@understudy/contract/http/tasks'
import { BriefView } from '../instructions/brief-view.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { tasksTexts } from '../words/tasks-texts.ts'
import { BriefHistory } from './brief-history.tsx'

interface WrittenProps {
  readonly task: Task
  /** Begins the next version; undefined where the viewer may not. */
  readonly onWrite: (() => void) | undefined
}

/** The brief as it is published, section by section, and how it came about. */
export function PublishedBrief({ task, onWrite }: WrittenProps) {
  const { brief } = task
  return (
    <section aria-labelledby="brief">
      <div className="section-head">
        <h3 id="brief">{tasksTexts.brief}</h3>
        {brief && (
          <span className="quiet">
            {tasksTexts.version2(brief.version)} <InstantView at={brief.publishedAt} />
          </span>
        )}
        {onWrite && (
          <Button size="xs" variant="default" onClick={onWrite}>
            {brief ? tasksTexts.writeTheNextVersion : tasksTexts.writeTheBrief}
          </Button>
        )}
      </div>
      {brief === null ? (
        <p className="quiet">{tasksTexts.noWorkIsHandedOver}</p>
      ) : (
        <>
          <BriefView brief={brief} />
          <BriefHistory taskId={task.id} newest={brief.version} />
        </>
      )}
    </section>
  )
}
