import { Button } from '@mantine/core'
import type { Task } from '@understudy/contract/http/tasks'
import { useHandOvers } from '../api/use-delegations.ts'
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
          <Button size="xs" variant={brief ? 'default' : 'filled'} onClick={onWrite}>
            {brief ? tasksTexts.writeTheNextVersion : tasksTexts.writeTheBrief}
          </Button>
        )}
      </div>
      {brief === null ? (
        <p className="quiet">
          {tasksTexts.noBriefYet} {onWrite && <WithoutBrief taskId={task.id} />}
        </p>
      ) : (
        <>
          <BriefView brief={brief} />
          <BriefHistory taskId={task.id} newest={brief.version} />
        </>
      )}
    </section>
  )
}

/** What that means, for whoever can write one. */
function WithoutBrief({ taskId }: { readonly taskId: string }) {
  const handOvers = useHandOvers(taskId)
  if (handOvers === undefined) return null
  return handOvers.length === 0 ? tasksTexts.publishOneFirst : tasksTexts.noDefinitionOfDone
}
