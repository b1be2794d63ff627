import type { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import { hasWaitedOut, wakeWorkItem } from '@understudy/domain/work-item/wake'
import { verb } from '../shell/verb.ts'
import { guardRefs } from './guarded-hands.ts'
import { itemAndClient, promisesFor, taskOf } from './item-and-client.ts'

/** Something of the item is due: a warning, a breach, a follow-up, the end of its acceptance window. */
export const wakeWorkItemVerb = verb<'work_item.wake', OfWorkItem>({
  name: 'work_item.wake',
  allow: [],
  needs: ({ workItemId }, world) => {
    const item = world.peek('work_item', workItemId)
    const mayBeAccepted = item !== undefined && hasWaitedOut(item, Number.POSITIVE_INFINITY)
    return [...itemAndClient(world, workItemId), ...(mayBeAccepted ? guardRefs(world, workItemId) : [])]
  },
  decide: ({ workItemId }, world, { at }) => {
    const promises = promisesFor(world, workItemId)
    return wakeWorkItem(world.read('work_item', workItemId), workItemId, promises, at, taskOf(world, workItemId))
  },
})
