import type { ReviewLate } from '@understudy/contract/commands/work-item-commands'
import { refusedBecause } from '@understudy/domain/decision'
import { requestLateReview } from '@understudy/domain/work-item/late-review'
import { verb } from '../shell/verb.ts'
import { delegationOf, itemAndReview, lateReviewOf, promisesFor, reviewOf, taskOf } from './item-and-client.ts'

/** A late draw: somebody looks at work that the client has already. */
export const reviewLateVerb = verb<'work_item.review_late', ReviewLate>({
  name: 'work_item.review_late',
  allow: ['owner', 'ops_lead'],
  needs: ({ workItemId }, world) => itemAndReview(world, workItemId),
  decide: ({ workItemId, kind, reason, floor }, world, { actor, at, newId }) => {
    if ((kind === 'floor' || floor !== undefined) && actor.kind === 'member')
      return refusedBecause('floor_is_the_engines', 'A period floor is drawn by the engine', 'Ask for a cause')
    const look = {
      workItemId,
      item: world.read('work_item', workItemId),
      task: taskOf(world, workItemId),
      delegation: delegationOf(world, workItemId),
      earlier: reviewOf(world, workItemId),
      late: lateReviewOf(world, workItemId),
    }
    return requestLateReview(look, promisesFor(world, workItemId), { kind, reason, floor }, newId, at)
  },
})
