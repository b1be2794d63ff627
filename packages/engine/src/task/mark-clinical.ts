import type { ClassifyTask } from '@understudy/contract/commands/catalogue-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { type AtWork, markClinical } from '@understudy/domain/task/clinical/classify'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { ofTask } from './of-task.ts'

/** A suspected task is clinical from now on; whoever has any of it has to be a scribe. */
export const markClinicalVerb = verb<'task.mark_clinical', ClassifyTask>({
  name: 'task.mark_clinical',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId }, world) => [
    { type: 'task', id: taskId, with: 'work_held' },
    ...idsAtWork(world, taskId).map((id): Ref => ({ type: 'member', id })),
  ],
  decide: ({ taskId, reason }, world, { actor, at }) =>
    ofTask(world, taskId, (task) => markClinical(task, taskId, memberIdOf(actor), reason, atWork(world, taskId), at)),
})

interface Has {
  readonly memberId: string
  readonly what: string
}

function idsAtWork(world: World, taskId: string): string[] {
  return [...new Set(has(world, taskId).map(({ memberId }) => memberId))]
}

function atWork(world: World, taskId: string): AtWork[] {
  return has(world, taskId).map((one) => ({ ...one, member: world.read('member', one.memberId) }))
}

function has(world: World, taskId: string): Has[] {
  const delegations = world.peek('task', taskId)?.delegations ?? []
  return [
    ...delegations.map(({ assistantId: memberId }) => ({ memberId, what: 'a delegation of it' })),
    ...world.workHeld(taskId).map(({ memberId, name }) => ({ memberId, what: `the item “${name}”` })),
  ]
}
