import type { MoveWorkItem } from '@understudy/contract/commands/work-item-commands'
import type { Task } from '@understudy/domain/task/task'
import type { Candidate } from '@understudy/domain/work-item/find-route'
import { routeWork } from '@understudy/domain/work-item/route'
import { notFound } from '../shell/not-found.ts'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { movingOf, movingRefs } from './moving.ts'

/** The engine finds who does it, and says by which rule. */
export const routeWorkItemVerb = verb<'work_item.route', MoveWorkItem>({
  name: 'work_item.route',
  allow: ['owner', 'ops_lead'],
  needs: (input, world, { agencyId }) => [
    ...movingRefs(world, input, agencyId),
    ...openDelegations(world, input.workItemId),
  ],
  decide: (input, world, moment) => {
    const { workItemId } = input
    const item = world.read('work_item', workItemId)
    const task = item && world.read('task', item.taskId)
    if (task === undefined) return notFound('work item')
    return routeWork(item, workItemId, task, candidatesOf(world, task), movingOf(world, input, moment))
  },
})

function candidatesOf(world: World, { delegations, clientId }: Task): Candidate[] {
  const pooled = delegations.filter(({ cover }) => cover === 'pool').map(({ assistantId }) => assistantId)
  const left = world.workLeft(pooled, clientId)
  return delegations.flatMap(({ delegationId, assistantId }): Candidate[] => {
    const delegation = world.read('delegation', delegationId)
    const assistant = world.read('member', assistantId)
    const own = left.get(assistantId)
    return delegation && assistant ? [{ delegationId, delegation, assistant, ...(own && { left: own }) }] : []
  })
}

function openDelegations(world: World, workItemId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  const task = item && world.peek('task', item.taskId)
  return (task?.delegations ?? []).flatMap(({ delegationId, assistantId, cover }): Ref[] => [
    { type: 'delegation', id: delegationId },
    { type: 'member', id: assistantId, ...(cover === 'pool' && { with: 'work_left' as const }) },
  ])
}
