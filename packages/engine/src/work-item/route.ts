import type { MoveWorkItem } from '@understudy/contract/commands/work-item-commands'
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
    const candidates = task.delegations.flatMap(({ delegationId, assistantId }): Candidate[] => {
      const delegation = world.read('delegation', delegationId)
      const assistant = world.read('member', assistantId)
      return delegation && assistant ? [{ delegationId, delegation, assistant }] : []
    })
    return routeWork(item, workItemId, task, candidates, movingOf(world, input, moment))
  },
})

function openDelegations(world: World, workItemId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  const task = item && world.peek('task', item.taskId)
  return (task?.delegations ?? []).flatMap(({ delegationId, assistantId }): Ref[] => [
    { type: 'delegation', id: delegationId },
    { type: 'member', id: assistantId },
  ])
}
