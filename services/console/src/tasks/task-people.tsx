import type { Task } from '@understudy/contract/http/tasks'
import { useDelegations } from '../api/use-delegations.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { stageWords } from '../words/clock-words.ts'
import { tasksTexts } from '../words/tasks-texts.ts'

/** Who works on a task and how far they are; each leads to their delegation. */
export function TaskPeople({ task }: { readonly task: Task }) {
  const nameOf = useMemberNames()
  const { data } = useDelegations()
  const own = data?.filter(({ taskId, state }) => taskId === task.id && state !== 'ended') ?? []
  return (
    <section aria-labelledby="task-people">
      <h3 id="task-people">{tasksTexts.people}</h3>
      {data !== undefined && own.length === 0 && <p className="quiet">{tasksTexts.nobodyYet}</p>}
      <ul className="people" aria-label={tasksTexts.whoWorksOnIt}>
        {own.map(({ id, assistantId, cover, state }) => (
          <li key={id}>
            <InnerLink to={{ page: 'delegations', id }}>{nameOf(assistantId)}</InnerLink>{' '}
            <span className="quiet">
              {cover === 'backup' && tasksTexts.backup}
              {stageWords[state].toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
