import type { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import { startWork } from '@understudy/domain/work-item/work'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { guardedHands } from './guarded-hands.ts'
import { assistantRef, delegationOf, itemAndClient, promisesFor } from './item-and-client.ts'

/** The assistant begins: the response clock stops. */
export const startWorkItemVerb = verb<'work_item.start', OfWorkItem>({
  name: 'work_item.start',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ workItemId }, world) => world.peek('work_item', workItemId)?.assistantId,
  needs: ({ workItemId }, world) => [...itemAndClient(world, workItemId), ...doingRefs(world, workItemId)],
  decide: ({ workItemId }, world, { at, actor }) => {
    const guard = guardedHands(world, workItemId, actor)
    if (guard !== undefined) return guard
    const item = world.read('work_item', workItemId)
    const doing = {
      task: item && world.peek('task', item.taskId),
      assistant: item?.assistantId == null ? undefined : world.read('member', item.assistantId),
      delegation: delegationOf(world, workItemId),
      client: item && world.peek('client', item.clientId),
      earlier: (id: string) => world.peek('work_item', id),
    }
    return startWork(item, workItemId, promisesFor(world, workItemId), doing, at)
  },
})

/** What the work asks for, and whoever has it: the decision holds to their grants. */
function doingRefs(world: World, workItemId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  if (item === undefined) return []
  const earlier = (item.after ?? []).map((id): Ref => ({ type: 'work_item', id }))
  return [{ type: 'task', id: item.taskId }, ...assistantRef(item), ...earlier]
}
