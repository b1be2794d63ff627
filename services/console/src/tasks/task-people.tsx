import type { Task } from '@understudy/contract/http/tasks'
import { useDelegations } from '../api/use-delegations.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { stageWords } from '../words/clock-words.ts'
import { tasksTexts } from '../words/tasks-texts.ts'

/** Who works on a task and how far they are; each leads to their delegation. */
export function TaskPeople({ task }: { readonly task: Task }) {
  const nameOf = useMemberNames()
  const own = useDelegations().data?.filter(({ taskId, state }) => taskId === task.id && state !== 'ended') ?? []
  if (own.length === 0) return null
  return (
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
  )
}
