import type { OfReview } from '@understudy/contract/commands/review-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { claimReview } from '@understudy/domain/review/claim'
import { claimLapses } from '@understudy/domain/work-item/promises'
import { verb } from '../shell/verb.ts'
import { promisesForReview, reviewAndClient } from './review-and-client.ts'

/** A reviewer takes the review; the claim lapses after its promise and goes back to the queue. */
export const claimReviewVerb = verb<'review.claim', OfReview>({
  name: 'review.claim',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: ({ reviewId }, world) => reviewAndClient(world, reviewId),
  decide: ({ reviewId }, world, { actor, at }) => {
    const review = world.read('review', reviewId)
    const lapsesAt = review === undefined ? at : claimLapses(promisesForReview(world, reviewId), at)
    return claimReview(review, reviewId, memberIdOf(actor), lapsesAt)
  },
})
