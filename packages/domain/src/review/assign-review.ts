import { accepted, type Decision, reason, refused } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { type SamePerson, sameMember } from '../member/same-person.ts'
import { illegalReview } from './legal.ts'
import { mayReview } from './may-review.ts'
import type { Review } from './review.ts'

/** A lead says who takes the review; it stays so until they claim it and let it lapse. Four eyes hold here too. */
export function assignReview(
  review: Review | undefined,
  id: string,
  reviewer: { readonly id: string; readonly member: Member | undefined; readonly knowing?: readonly string[] },
  by: string,
  isSame: SamePerson = sameMember,
): Decision {
  const refusal = illegalReview(review, 'claimed')
  if (refusal !== undefined || review === undefined) return refusal as Decision
  if (review.assignedTo === reviewer.id) return accepted([])
  const reasons = [
    ...([...review.authors, ...(reviewer.knowing ?? [])].some((author) => isSame(author, reviewer.id))
      ? [reason('own_work', 'Nobody reviews their own submission', 'Name another reviewer')]
      : []),
    ...(mayReview(reviewer.member)
      ? []
      : [reason('no_reviewer', 'This member does not review', 'Name a reviewer, a lead or an owner')]),
  ]
  if (reasons.length > 0) return refused('review_not_assignable', reasons)
  const body = { reviewerId: reviewer.id, by }
  return accepted([{ stream: 'review', id, type: 'review.assigned', body }])
}
