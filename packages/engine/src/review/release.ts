import type { OfReview } from '@understudy/contract/commands/review-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { releaseReview } from '@understudy/domain/review/claim'
import { reviewingRoles } from '@understudy/domain/review/may-review'
import { verb } from '../shell/verb.ts'

/** The reviewer lets go of their claim. */
export const releaseReviewVerb = verb<'review.release', OfReview>({
  name: 'review.release',
  allow: reviewingRoles,
  needs: ({ reviewId }) => [{ type: 'review', id: reviewId }],
  decide: ({ reviewId }, world, { actor }) =>
    releaseReview(world.read('review', reviewId), reviewId, memberIdOf(actor)),
})
