import { useHandOvers } from '../api/use-delegations.ts'
import { useMembers } from '../api/use-people.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { stageWords } from '../words/clock-words.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import type { OfTaskProps } from './run-section.tsx'
import { assistantsOf } from './task-act.ts'

/** Who works on a task and how far they are; each leads to their delegation. */
export function TaskPeople({ task, mayWrite }: OfTaskProps) {
  const nameOf = useMemberNames()
  const own = useHandOvers(task.id)
  return (
    <section aria-labelledby="task-people">
      <h3 id="task-people">{tasksTexts.people}</h3>
      {own?.length === 0 && (
        <p className="quiet">
          {tasksTexts.nobodyYet} {mayWrite && <FirstOf />}
        </p>
      )}
      <ul className="people" aria-label={tasksTexts.whoWorksOnIt}>
        {own?.map(({ id, assistantId, cover, state }) => (
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

/** What has to be done for the first of them. */
function FirstOf() {
  const { data: members } = useMembers()
  if (members === undefined) return null
  return assistantsOf(members).length === 0 ? tasksTexts.inviteFirst : tasksTexts.handOverFirst
}
