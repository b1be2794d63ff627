import type { Task } from '@understudy/contract/http/tasks'
import { api } from '../api/api.ts'
import { tasksKey, useMembers } from '../api/use-people.ts'
import { staffKey } from '../api/use-staff.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { leads } from '../frame/pages-of.ts'
import { minutesText } from '../time/time-left.ts'
import { formWords } from '../words/form-words.ts'
import { runWords as words } from '../words/task-run-words.ts'
import { StaffingFact } from './staffing-fact.tsx'
import { TaskFact } from './task-fact.tsx'

export interface OfTaskProps {
  readonly task: Task
  readonly mayWrite: boolean
}

/** Who answers for a task, how long it takes, who does it and what that asks of them; a lead changes each beside it. */
export function RunSection(props: OfTaskProps) {
  return (
    <section aria-labelledby="run">
      <h3 id="run">{words.title}</h3>
      <dl className="task-facts">
        <OwnerFact {...props} />
        <MinutesFact {...props} />
        <StaffingFact {...props} />
        <RequirementsFact {...props} />
      </dl>
    </section>
  )
}

function OwnerFact({ task: { id, ownerId }, mayWrite }: OfTaskProps) {
  const nameOf = useMemberNames()
  const { data: members = [] } = useMembers()
  const people = members.filter((one) => one.state === 'active' && leads(one))
  return (
    <TaskFact
      name={words.owner}
      said={ownerId === null ? <span className="quiet">{words.nobody}</span> : nameOf(ownerId)}
    >
      {mayWrite && people.length > 0 && (
        <CommandForm
          title={words.nameOwner}
          fields={[
            {
              ...{ name: 'memberId', label: words.lead, kind: 'choice' },
              choices: people.map((one) => ({ value: one.id, label: one.name })),
              ...(ownerId !== null && { initial: ownerId }),
            },
          ]}
          touched={[tasksKey]}
          send={formWords.save}
          command={(given) =>
            api.POST('/v1/tasks/{taskId}/owner', {
              params: { path: { taskId: id } },
              body: { memberId: given.text('memberId') },
            })
          }
        />
      )}
    </TaskFact>
  )
}

function MinutesFact({ task: { id, usualMinutes }, mayWrite }: OfTaskProps) {
  return (
    <TaskFact
      name={words.minutes}
      said={
        usualMinutes === null ? (
          <span className="quiet">{words.notSaid}</span>
        ) : (
          words.asARule(minutesText(usualMinutes))
        )
      }
    >
      {mayWrite && (
        <CommandForm
          title={words.setMinutes}
          fields={[
            {
              ...{ name: 'minutes', label: words.minutesField, hint: words.minutesHint, kind: 'number', min: 1 },
              ...(usualMinutes !== null && { initial: usualMinutes }),
            },
          ]}
          touched={[tasksKey, staffKey]}
          send={formWords.save}
          command={(given) =>
            api.POST('/v1/tasks/{taskId}/usual-minutes', {
              params: { path: { taskId: id } },
              body: { minutes: given.number('minutes') },
            })
          }
        />
      )}
    </TaskFact>
  )
}

const asked = ['skills', 'specialties', 'languages', 'tools'] as const

function RequirementsFact({ task: { id, requires }, mayWrite }: OfTaskProps) {
  const said = asked.filter((list) => requires[list].length > 0)
  return (
    <TaskFact
      name={words.requires}
      said={
        said.length === 0 ? (
          <span className="quiet">{words.requiresNothing}</span>
        ) : (
          said.map((list) => `${words[list]}: ${requires[list].join(', ')}`).join('. ')
        )
      }
    >
      {mayWrite && (
        <CommandForm
          title={words.setRequires}
          fields={asked.map((list) => ({
            ...{ name: list, label: words[list], kind: 'words', optional: true, initial: requires[list] },
            hint: list === 'tools' ? words.toolsHint : words.wordsHint,
          }))}
          touched={[tasksKey, staffKey]}
          send={formWords.save}
          command={(given) =>
            api.POST('/v1/tasks/{taskId}/requirements', {
              params: { path: { taskId: id } },
              body: {
                ...{ skills: given.many('skills'), specialties: given.many('specialties') },
                ...{ languages: given.many('languages'), tools: given.many('tools') },
              },
            })
          }
        />
      )}
    </TaskFact>
  )
}
