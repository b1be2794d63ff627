import type { EndWorkItem } from '@understudy/contract/commands/work-item-commands'
import { actorText, memberIn } from '@understudy/domain/actor'
import { cancelWork } from '@understudy/domain/work-item/work'
import { verb } from '../shell/verb.ts'
import { itemAndReview, promisesFor, reviewOf } from './item-and-client.ts'

/** The work is not wanted any more: its clocks end as neither hit nor miss. */
export const cancelWorkItemVerb = verb<'work_item.cancel', EndWorkItem>({
  name: 'work_item.cancel',
  allow: ['owner', 'ops_lead'],
  needs: ({ workItemId }, world) => itemAndReview(world, workItemId),
  decide: ({ workItemId, ...input }, world, { actor, at }) =>
    cancelWork(
      world.read('work_item', workItemId),
      workItemId,
      promisesFor(world, workItemId),
      reviewOf(world, workItemId),
      input.reason,
      at,
      memberIn(actorText(actor)),
    ),
})
