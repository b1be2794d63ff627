import { accepted, type Decision, type Proposed, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import { type SamePerson, sameMember } from '../member/same-person.ts'
import type { Promises } from '../work-item/promises.ts'
import type { Holder } from '../work-item/whose-work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { type Amendment, amendVerdict } from './amend-verdict.ts'
import { type Rightful, unmetProposal, unmetRightful } from './dispute.ts'
import { callOffDouble, isBlind } from './double-review.ts'
import { illegalReview } from './legal.ts'
import { remarked } from './remarked.ts'
import type { Review } from './review.ts'
import { turnedDelivery } from './turned-delivery.ts'

/** Rejected, accepted in part with the verdict that it should have been, accepted, or about another person. */
export interface DisputeDecision extends Amendment {
  readonly answer: 'upheld' | 'amended' | 'overturned' | 'attributed'
  readonly rightful?: Rightful | undefined
}

type Said = (type: string, more?: object, isDelivered?: boolean) => Proposed

/**
 * Decided by a second person: not the reviewer, nor who raised it, nor those whose work it is about (quality, section 4,
 * rule 16).
 */
export function decideDispute(
  review: Review | undefined,
  id: string,
  item: WorkItem | undefined,
  promises: Promises,
  by: string,
  decision: DisputeDecision,
  at: number,
  holder: Holder = {},
  isSame: SamePerson = sameMember,
): Decision {
  const refusal = illegalReview(review, decision.answer)
  if (refusal !== undefined || review === undefined || item === undefined) return refusal as Decision
  const reasons = [
    ...unmetSecondPerson(review, decision, (one) => one != null && isSame(one, by)),
    ...(decision.marks === undefined ? [] : unmetProposal(review, decision.marks)),
  ]
  const [first] = reasons
  if (first !== undefined) return refused(first.code, reasons)
  const { comment } = decision
  const waiting = item.state === 'submitted' && item.reviewId === id ? { workItemId: review.workItemId } : {}
  const said: Said = (type, more = {}, isDelivered = false) => {
    const body = { by, comment, round: review.round, ...(isDelivered ? {} : waiting), ...more }
    return { stream: 'review', id, type, body }
  }
  const calledOff = callOffDouble({ first: review, firstId: id, double: decision.double }, promises, at)
  switch (decision.answer) {
    case 'upheld':
      return accepted([said('review.upheld')])
    case 'overturned': {
      const delivery = turnedDelivery(id, review.workItemId, item, promises, at)
      return overturned(review, decision, said, [...calledOff, ...delivery])
    }
    case 'amended':
      return amendVerdict(id, review, item, promises, decision, (...say) => said('review.amended', ...say), at, holder)
    case 'attributed':
      return attributed(review, decision, said, calledOff, isSame)
  }
}

function unmetSecondPerson(
  review: Review,
  { rightful, double }: DisputeDecision,
  isThemself: (memberId: string | null | undefined) => boolean,
): Reason[] {
  const { reviewerId, authors, dispute } = review
  return [
    ...(isBlind(review) && isThemself(double?.reviewerId)
      ? [
          reason(
            'second_look',
            'Whoever looks at the work a second time may not know the first verdict',
            'Ask another lead',
          ),
        ]
      : []),
    ...(isThemself(reviewerId)
      ? [reason('own_verdict', 'You reviewed this work, so another lead decides the dispute')]
      : []),
    ...(authors.some(isThemself) || isThemself(rightful?.delegation?.assistantId)
      ? [reason('own_work', 'The dispute is about your own work, so another lead decides it')]
      : []),
    ...(isThemself(dispute?.by) ? [reason('own_dispute', 'You raised this dispute, so another lead decides it')] : []),
  ]
}

/** Overturned means that the work was right: what was held is delivered, with the first submission. */
function overturned(review: Review, { marks }: DisputeDecision, said: Said, follows: readonly Proposed[]): Decision {
  const marked = remarked(review, marks)
  if (marked.marked !== undefined && marked.marked.failedCritical.length > 0)
    return refusedBecause('critical_failed', 'A critical criterion that failed is no pass', 'Amend the verdict instead')
  return accepted([said('review.overturned', marked), ...follows])
}

/** The verdict stands; it is evidence about whoever did the work. */
function attributed(
  review: Review,
  { rightful }: DisputeDecision,
  said: Said,
  follows: readonly Proposed[],
  isSame: SamePerson,
): Decision {
  if (rightful === undefined)
    return refusedBecause('delegation_missing', 'Nobody says whose work it is', 'Name the delegation')
  if (review.delegationId === null)
    return refusedBecause('nobodys_evidence', 'The work was done without a delegation', 'Uphold or overturn it')
  const reasons = unmetRightful(review, rightful, isSame)
  if (reasons.length > 0 || rightful.delegation === undefined) return refused('wrong_delegation', reasons)
  const { assistantId } = rightful.delegation
  const { verdict, cause } = review
  const body = { from: review.delegationId, delegationId: rightful.id, assistantId, verdict, cause }
  return accepted([said('review.attributed', body), ...follows])
}
