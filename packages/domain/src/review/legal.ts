import { type Refused, refusedBecause } from '../decision.ts'
import { reviewMoves } from './machine.ts'
import type { Review } from './review.ts'

/** Undefined where the review may take this step now; else the refusal, which names the steps that it may take. */
export function illegalReview(review: Review | undefined, event: string): Refused | undefined {
  if (review === undefined) return refusedBecause('not_found', 'There is no such review')
  if (reviewMoves.next(review.state, event, review) !== undefined) return undefined
  const allowed = reviewMoves.allowed(review.state, review)
  const message = `A review that is ${review.state} cannot be ${event}`
  return refusedBecause(
    'not_allowed_now',
    message,
    allowed.length > 0 ? `It can be ${allowed.join(', ')}` : 'It has ended',
  )
}
