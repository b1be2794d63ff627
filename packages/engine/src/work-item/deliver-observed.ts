import type { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import { deliverObserved } from '@understudy/domain/work-item/deliver-observed'
import { verb } from '../shell/verb.ts'
import { itemAndClient, promisesFor } from './item-and-client.ts'

/** A replay's driver delivers what its log says was done. */
export const deliverObservedVerb = verb<'work_item.deliver_observed', OfWorkItem>({
  name: 'work_item.deliver_observed',
  allow: [],
  needs: ({ workItemId }, world) => {
    const delegationId = world.peek('work_item', workItemId)?.delegationId
    return [
      ...itemAndClient(world, workItemId),
      ...(delegationId == null ? [] : [{ type: 'delegation' as const, id: delegationId }]),
    ]
  },
  decide: ({ workItemId }, world, { at }) => {
    const item = world.read('work_item', workItemId)
    const delegation = item?.delegationId == null ? undefined : world.read('delegation', item.delegationId)
    return deliverObserved(item, workItemId, delegation, promisesFor(world, workItemId), at)
  },
})
