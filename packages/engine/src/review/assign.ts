import type { AssignReview } from '@understudy/contract/commands/review-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { assignReview } from '@understudy/domain/review/assign-review'
import { samePersonIn } from '../shell/same-person.ts'
import { verb } from '../shell/verb.ts'
import { knowing, knowingRefs, peopleOfReview } from './review-and-client.ts'

/** A lead says who takes the review. */
export const assignReviewVerb = verb<'review.assign', AssignReview>({
  name: 'review.assign',
  allow: ['owner', 'ops_lead'],
  needs: ({ reviewId, reviewerId }, world) => [
    { type: 'review', id: reviewId },
    { type: 'member', id: reviewerId },
    ...peopleOfReview(world, reviewId),
    ...knowingRefs(world, reviewId),
  ],
  decide: ({ reviewId, reviewerId }, world, { actor }) =>
    assignReview(
      world.read('review', reviewId),
      reviewId,
      { id: reviewerId, member: world.peek('member', reviewerId), knowing: knowing(world, reviewId) },
      memberIdOf(actor),
      samePersonIn(world),
    ),
})
