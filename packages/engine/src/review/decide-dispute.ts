import type { DecideDispute } from '@understudy/contract/commands/review-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { decideDispute } from '@understudy/domain/review/dispute'
import { verb } from '../shell/verb.ts'
import { holderOfReviewed, promisesForReview, reviewAndClient, reviewedItem } from './review-and-client.ts'

/** Somebody else than the reviewer decides a dispute. */
export const decideDisputeVerb = verb<'review.decide_dispute', DecideDispute>({
  name: 'review.decide_dispute',
  allow: ['owner', 'ops_lead'],
  needs: ({ reviewId }, world) => reviewAndClient(world, reviewId),
  decide: ({ reviewId, ...decision }, world, { actor, at }) =>
    decideDispute(
      world.read('review', reviewId),
      reviewId,
      reviewedItem(world, reviewId),
      promisesForReview(world, reviewId),
      memberIdOf(actor),
      decision,
      at,
      holderOfReviewed(world, reviewId),
    ),
})
