import type { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import { wakeWorkItem } from '@understudy/domain/work-item/wake'
import { verb } from '../shell/verb.ts'
import { itemAndClient, promisesFor } from './item-and-client.ts'

/** Something of the item is due: a warning, a breach, a follow-up, the end of its acceptance window. */
export const wakeWorkItemVerb = verb<'work_item.wake', OfWorkItem>({
  name: 'work_item.wake',
  allow: [],
  needs: ({ workItemId }, world) => itemAndClient(world, workItemId),
  decide: ({ workItemId }, world, { at }) =>
    wakeWorkItem(world.read('work_item', workItemId), workItemId, promisesFor(world, workItemId), at),
})
