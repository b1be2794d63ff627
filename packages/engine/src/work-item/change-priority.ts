import type { ChangePriority } from '@understudy/contract/commands/work-item-commands'
import { changePriority } from '@understudy/domain/work-item/change-priority'
import { verb } from '../shell/verb.ts'
import { itemAndClient, promisesForWith } from './item-and-client.ts'

/** More or less urgent than it was. */
export const changePriorityVerb = verb<'work_item.change_priority', ChangePriority>({
  name: 'work_item.change_priority',
  allow: ['owner', 'ops_lead'],
  needs: ({ workItemId }, world) => itemAndClient(world, workItemId),
  decide: ({ workItemId, priority }, world, { at }) =>
    changePriority(
      world.read('work_item', workItemId),
      workItemId,
      priority,
      promisesForWith(world, workItemId, { priority }),
      at,
    ),
})
