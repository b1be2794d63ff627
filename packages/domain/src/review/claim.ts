import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { illegalReview } from './legal.ts'
import type { Review } from './review.ts'

/**
 * Four eyes at one choke point: nobody reviews work that they had a hand in, neither the submission nor the last
 * correction, owners included (quality, section 4, rule 5).
 */
export function claimReview(
  review: Review | undefined,
  id: string,
  reviewerId: string,
  claimLapsesAt: number,
): Decision {
  const refusal = illegalReview(review, 'claimed')
  if (refusal !== undefined || review === undefined) return refusal as Decision
  if (review.authors.includes(reviewerId))
    return refusedBecause('own_work', 'Nobody reviews their own submission', 'Leave it to another reviewer')
  return accepted([{ stream: 'review', id, type: 'review.claimed', body: { reviewerId, claimLapsesAt } }])
}
