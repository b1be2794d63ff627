import type { OfReview } from '@understudy/contract/commands/review-commands'
import { requestDouble } from '@understudy/domain/review/double-review'
import { verb } from '../shell/verb.ts'
import { promisesForReview, reviewAndClient, reviewedItem } from './review-and-client.ts'

/** Somebody else looks at the same submission again, without knowing the first verdict. */
export const doubleReviewVerb = verb<'review.double', OfReview>({
  name: 'review.double',
  allow: [],
  needs: ({ reviewId }, world) => reviewAndClient(world, reviewId),
  decide: ({ reviewId }, world, { at, newId }) =>
    requestDouble(
      world.read('review', reviewId),
      reviewId,
      reviewedItem(world, reviewId),
      promisesForReview(world, reviewId),
      newId,
      at,
    ),
})
