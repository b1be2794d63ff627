import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { type SamePerson, sameMember } from '../member/same-person.ts'
import { carried, clocksOnEnd, type Promises } from '../work-item/promises.ts'
import { illegalReview } from './legal.ts'
import type { Review } from './review.ts'

/**
 * What a period floor took cannot be looked at: the next of the same period is, with a reason that is told of whoever
 * gave it (quality, section 4, rule 12), and who had no hand in it. What is held has to be looked at, or it never goes out.
 */
export function replaceReview(
  review: Review | undefined,
  id: string,
  promises: Promises,
  by: string,
  why: string,
  at: number,
  isSame: SamePerson = sameMember,
): Decision {
  const refusal = illegalReview(review, 'replaced')
  if (refusal !== undefined || review === undefined) return refusal as Decision
  if (review.floor === undefined)
    return refusedBecause(
      'not_replaceable',
      'Only what a period floor took can be replaced',
      'Let the claim go instead',
    )
  if (review.authors.some((author) => isSame(author, by)))
    return refusedBecause(
      'own_work',
      'Nobody says that their own work is not looked at',
      'Leave it to another reviewer',
    )
  if (review.state === 'claimed' && review.reviewerId !== by)
    return refusedBecause('not_your_claim', 'Another reviewer has claimed this review')
  if (why.trim() === '') return refusedBecause('reason_missing', 'A replacement needs a reason', 'Say why')
  const body = { by, reason: why, ...carried(clocksOnEnd(promises, review.clocks, at)) }
  return accepted([{ stream: 'review', id, type: 'review.replaced', body }])
}
