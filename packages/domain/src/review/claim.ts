import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import { type SamePerson, sameMember } from '../member/same-person.ts'
import { isOpenClock } from '../sla/clock.ts'
import { illegalReview } from './legal.ts'
import type { Review } from './review.ts'

/** Who claims, and what stands around them. */
export interface Claimant {
  readonly id: string
  /** Reviews that they have claimed and not answered, and how many the agency allows at once. */
  readonly claims: number
  readonly cap: number
  /** Nobody here by that name may review any more, or they are away. */
  readonly isFirstReviewerAbsent: boolean
  /** They have claimed as much as the agency allows, so that they could not. */
  readonly isFirstReviewerAtCap?: boolean
  /** Whom a lead named may not review any more, or they are away. */
  readonly isAssigneeAbsent?: boolean
  /** Why they look at work that they had a hand in, and who else could: only an agency of one may. */
  readonly exception?: { readonly reason: string; readonly others: readonly string[] } | undefined
  readonly isSame?: SamePerson
  /** Who knows the verdict that a second look is to be compared with, and came to know it since that was asked for. */
  readonly knowing?: readonly string[] | undefined
}

/**
 * Four eyes at one choke point: nobody reviews work that they had a hand in, neither the submission nor the last
 * correction, owners included; an agency of one person says so, and it is recorded (quality, section 4, rule 5).
 */
export function claimReview(
  review: Review | undefined,
  id: string,
  claimant: Claimant,
  claimLapsesAt: number,
  at: number,
): Decision {
  const refusal = illegalReview(review, 'claimed')
  if (refusal !== undefined || review === undefined) return refusal as Decision
  const isOwn = hadAHand(review, claimant.id, claimant)
  const reasons = [...(isOwn ? ownWork(claimant) : []), ...atCap(claimant), ...somebodyElses(review, claimant, at)]
  const [first] = reasons
  if (first !== undefined) return refused(first.code, reasons)
  const exception = isOwn ? { exception: claimant.exception?.reason as string } : {}
  const body = { reviewerId: claimant.id, claimLapsesAt, ...exception }
  return accepted([{ stream: 'review', id, type: 'review.claimed', body }])
}

function ownWork({ exception }: Claimant): Reason[] {
  if (exception === undefined)
    return [reason('own_work', 'Nobody reviews their own submission', 'Leave it to another reviewer')]
  if (exception.others.length > 0)
    return [reason('others_can_review', 'Somebody else of the agency can review this', 'Leave it to them')]
  return exception.reason.trim() === ''
    ? [reason('reason_missing', 'Reviewing your own work needs a reason', 'Say why nobody else can')]
    : []
}

/** Load is levelled on what is claimed, with a cap (rule 18). */
function atCap({ claims, cap }: Claimant): Reason[] {
  if (claims < cap) return []
  const message = `You have claimed ${claims} reviews; the agency allows ${cap} at once`
  return [reason('claims_at_cap', message, 'Answer one of them, or let it go')]
}

/**
 * A lead's word holds; else the next round goes to the reviewer of the first unless they are absent (rule 9). Both hold
 * only while whoever it is kept for may and can: they are here, had no hand in the work since, and are not at the cap.
 * Where the review is overdue, anybody is better than nobody.
 */
function somebodyElses(review: Review, claimant: Claimant, at: number): Reason[] {
  const { id } = claimant
  const { assignedTo } = review
  if (assignedTo != null && !claimant.isAssigneeAbsent && !hadAHand(review, assignedTo, claimant))
    return assignedTo === id
      ? []
      : [reason('assigned_to_another', 'A lead gave this review to somebody else', 'Ask the lead to give it to you')]
  const isKept = review.round > 1 && review.reviewerId !== null && review.reviewerId !== id
  if (!isKept || cannotKeep(review, review.reviewerId as string, claimant) || isOverdue(review, at)) return []
  return [
    reason(
      'first_reviewer_first',
      `Round ${review.round} goes to the reviewer of the round before`,
      'Leave it to them, or ask a lead to assign it',
    ),
  ]
}

function cannotKeep(review: Review, first: string, claimant: Claimant): boolean {
  const { isFirstReviewerAbsent, isFirstReviewerAtCap } = claimant
  return isFirstReviewerAbsent || isFirstReviewerAtCap === true || hadAHand(review, first, claimant)
}

function hadAHand({ authors }: Review, memberId: string, claimant: Claimant): boolean {
  const { isSame = sameMember, knowing = [] } = claimant
  return [...authors, ...knowing].some((author) => isSame(author, memberId))
}

function isOverdue({ clocks }: Review, at: number): boolean {
  return clocks.some((clock) => isOpenClock(clock) && clock.dueAt !== undefined && clock.dueAt < at)
}

/** The reviewer lets go of what they claimed: back to the queue, as if the claim had lapsed. */
export function releaseReview(review: Review | undefined, id: string, by: string): Decision {
  const refusal = illegalReview(review, 'lapsed')
  if (refusal !== undefined || review === undefined) return refusal as Decision
  if (review.reviewerId !== by) return refusedBecause('not_your_claim', 'Another reviewer has claimed this review')
  return accepted([{ stream: 'review', id, type: 'review.lapsed', body: { reviewerId: by, released: true } }])
}
