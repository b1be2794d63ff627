import type { Task } from '@understudy/contract/http/tasks'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { useDelegations } from '../api/use-delegations.ts'
import { tasksKey, useClients, useTasks } from '../api/use-people.ts'
import { usePlans } from '../api/use-settings.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { nameText } from '../words/settings-words.ts'
import { proofWords as words } from '../words/task-run-words.ts'
import { PlanChosen, planField } from './plan-choice.tsx'
import type { OfTaskProps } from './run-section.tsx'
import { TaskFact } from './task-fact.tsx'

/** The plan by which it is shown that somebody does the task alone, and the tasks that share what is shown. */
export function ProofSection(props: OfTaskProps) {
  return (
    <section aria-labelledby="proof">
      <h3 id="proof">{words.title}</h3>
      <dl className="task-facts">
        <PlanFact {...props} />
        <FamilyFact {...props} />
      </dl>
    </section>
  )
}

function PlanFact({ task, mayWrite }: OfTaskProps) {
  return (
    <TaskFact name={words.plan} said={words.planOf(nameText(task.planId))}>
      {mayWrite && <Staying task={task} />}
      {mayWrite && <ChangePlan task={task} />}
    </TaskFact>
  )
}

/** Those who keep the plan that they have, each with the way to move them. */
function Staying({ task }: { readonly task: Task }) {
  const nameOf = useMemberNames()
  const own = useDelegations().data?.filter(({ taskId, state }) => taskId === task.id && state !== 'ended') ?? []
  if (own.length === 0) return null
  return (
    <p className="quiet">
      {words.stays}{' '}
      {own.map(({ id, assistantId }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <InnerLink to={{ page: 'delegations', id }}>{nameOf(assistantId)}</InnerLink>
        </span>
      ))}
    </p>
  )
}

function ChangePlan({ task: { id, planId } }: { readonly task: Task }) {
  const { data } = usePlans()
  const plans = data?.items ?? []
  if (plans.length === 0) return null
  return (
    <CommandForm
      title={words.change}
      fields={[planField(plans, planId)]}
      touched={[tasksKey]}
      send={words.send}
      preview={(given) => <PlanChosen plans={plans} planId={given.text('planId')} />}
      command={(given) =>
        api.POST('/v1/tasks/{taskId}/plan', {
          params: { path: { taskId: id } },
          body: { planId: given.text('planId') },
        })
      }
    />
  )
}

const touched = [tasksKey, aboutClientKey]

function FamilyFact({ task, mayWrite }: OfTaskProps) {
  const { data: tasks = [] } = useTasks()
  const nameOf = useTaskNames(task)
  const params = { path: { taskId: task.id } }
  const others = tasks.filter(({ id }) => id !== task.id)
  const sharing = others.filter(({ family }) => family !== null && family === task.family)
  const possible = others.filter((one) => one.planId === task.planId && !sharing.includes(one))
  return (
    <TaskFact
      name={words.family}
      said={sharing.length === 0 ? <span className="quiet">{words.alone}</span> : sharing.map(nameOf).join(', ')}
    >
      {mayWrite && possible.length > 0 && (
        <CommandForm
          title={words.share}
          fields={[
            {
              ...{ name: 'withTaskId', label: words.other, hint: words.shareHint, kind: 'choice' },
              choices: possible.map((one) => ({ value: one.id, label: nameOf(one) })),
            },
          ]}
          touched={touched}
          send={words.shareSend}
          command={(given) =>
            api.POST('/v1/tasks/{taskId}/family', { params, body: { withTaskId: given.text('withTaskId') } })
          }
        />
      )}
      {mayWrite && sharing.length > 0 && (
        <CommandForm
          title={words.leave}
          fields={[]}
          touched={touched}
          send={words.leaveSend}
          explains={words.leaveHint}
          command={() => api.POST('/v1/tasks/{taskId}/family', { params, body: { withTaskId: null } })}
        />
      )}
    </TaskFact>
  )
}

/** A task of another client is told with whose it is. */
function useTaskNames({ clientId }: Task): (task: Task) => string {
  const { data: clients = [] } = useClients()
  return (task) => {
    const client = clients.find(({ id }) => id === task.clientId)
    return task.clientId === clientId || client === undefined ? task.name : `${task.name} (${client.name})`
  }
}
