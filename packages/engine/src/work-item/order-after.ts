import type { OrderAfter } from '@understudy/contract/commands/matter-commands'
import { allEarlier, orderAfter } from '@understudy/domain/work-item/order-after'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** What has to be done before an item is begun. */
export const orderAfterVerb = verb<'work_item.order_after', OrderAfter>({
  name: 'work_item.order_after',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ workItemId }, world) => world.peek('work_item', workItemId)?.assistantId,
  needs: ({ workItemId, after }, world) => [{ type: 'work_item', id: workItemId }, ...earlierRefs(world, after)],
  // The order of the others is held to: two that are put behind each other at once would wait for ever.
  decide: ({ workItemId, after }, world) =>
    orderAfter(world.read('work_item', workItemId), workItemId, after, (id) => world.read('work_item', id)),
})

/** Every item that these wait for in the end; asked again until none is new. */
function earlierRefs(world: World, after: readonly string[]): Ref[] {
  return allEarlier(after, (id) => world.peek('work_item', id)).map((id) => ({ type: 'work_item', id }))
}
