import type { OfReview } from '@understudy/contract/commands/review-commands'
import { wakeReview } from '@understudy/domain/review/wake'
import { verb } from '../shell/verb.ts'
import { promisesForReview, reviewAndClient } from './review-and-client.ts'

/** Something of the review is due: a warning or the breach of its clock, the end of a claim. */
export const wakeReviewVerb = verb<'review.wake', OfReview>({
  name: 'review.wake',
  allow: [],
  needs: ({ reviewId }, world) => reviewAndClient(world, reviewId),
  decide: ({ reviewId }, world, { at }) =>
    wakeReview(world.read('review', reviewId), reviewId, promisesForReview(world, reviewId), at),
})
