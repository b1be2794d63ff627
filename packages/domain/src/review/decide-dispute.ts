import { accepted, type Decision, type Proposed, reason, refused, refusedBecause } from '../decision.ts'
import { type Marks, scoreOf } from '../quality/rubric.ts'
import { workItemMoves } from '../work-item/machine.ts'
import { acceptanceEnds, clocksOnTurn, type Promises } from '../work-item/promises.ts'
import type { Holder } from '../work-item/whose-work.ts'
import { itemEvent } from '../work-item/work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { type Rightful, unmetProposal, unmetRightful } from './dispute.ts'
import { callOffDouble } from './double-review.ts'
import { reopenedLate } from './late-verdict.ts'
import { illegalReview } from './legal.ts'
import type { Verdict } from './machine.ts'
import type { Cause, Marked, Review } from './review.ts'

/** Rejected, accepted in part with the verdict that it should have been, accepted, or about another person. */
export interface DisputeDecision {
  readonly answer: 'upheld' | 'amended' | 'overturned' | 'attributed'
  readonly comment: string
  readonly verdict?: Verdict | undefined
  readonly cause?: Cause | undefined
  readonly marks?: Marks | undefined
  readonly rightful?: Rightful | undefined
  /** The review that repeats this one, where there is one. */
  readonly double?: Review | undefined
}

type Said = (type: string, more?: object) => Proposed

/** Decided by somebody else than the reviewer or those whose work it is about (quality, section 4, rule 16). */
export function decideDispute(
  review: Review | undefined,
  id: string,
  item: WorkItem | undefined,
  promises: Promises,
  by: string,
  decision: DisputeDecision,
  at: number,
  holder: Holder = {},
): Decision {
  const refusal = illegalReview(review, decision.answer)
  if (refusal !== undefined || review === undefined || item === undefined) return refusal as Decision
  const reasons = [
    ...(review.reviewerId === by
      ? [reason('own_verdict', 'A dispute is decided by somebody else than the reviewer', 'Ask another lead')]
      : []),
    ...(review.authors.includes(by) || decision.rightful?.delegation?.assistantId === by
      ? [reason('own_work', 'Nobody decides a dispute about their own work', 'Ask another lead')]
      : []),
    ...(decision.marks === undefined ? [] : unmetProposal(review, decision.marks)),
  ]
  const [first] = reasons
  if (first !== undefined) return refused(first.code, reasons)
  const { comment } = decision
  const waiting = item.state === 'submitted' && item.reviewId === id ? { workItemId: review.workItemId } : {}
  const said: Said = (type, more = {}) => {
    const body = { by, comment, round: review.round, ...waiting, ...more }
    return { stream: 'review', id, type, body }
  }
  switch (decision.answer) {
    case 'upheld':
      return accepted([said('review.upheld')])
    case 'overturned':
      return overturned(id, review, item, promises, decision, said, at)
    case 'amended':
      return amended(id, review, item, promises, decision, said, at, holder)
    case 'attributed':
      return attributed(review, decision, said)
  }
}

/** Overturned means that the work was right: what was held is delivered, with the first submission. */
function overturned(
  id: string,
  review: Review,
  item: WorkItem,
  promises: Promises,
  { marks }: DisputeDecision,
  said: Said,
  at: number,
): Decision {
  const marked = remarked(review, marks)
  if (marked.marked !== undefined && marked.marked.failedCritical.length > 0)
    return refusedBecause('critical_failed', 'A critical criterion that failed is no pass', 'Amend the verdict instead')
  const events = [said('review.overturned', marked)]
  const turns = item.reviewId === id && workItemMoves.next(item.state, 'verdict_turned', item) !== undefined
  if (!turns) return accepted(events)
  const body = { reviewId: id, ...acceptanceEnds(promises, item, at) }
  const clocks = clocksOnTurn(promises, item, at)
  return accepted([...events, itemEvent(review.workItemId, 'work_item.verdict_turned', body, clocks)])
}

function amended(
  id: string,
  review: Review,
  item: WorkItem,
  promises: Promises,
  { verdict: said, cause = 'assistant', marks, double }: DisputeDecision,
  say: Said,
  at: number,
  holder: Holder,
): Decision {
  const marked = remarked(review, marks)
  const isCritical = marked.marked !== undefined && marked.marked.failedCritical.length > 0
  const verdict = isCritical ? 'critical' : said
  if (verdict === undefined || (verdict === review.verdict && marks === undefined))
    return refusedBecause('verdict_missing', 'An amended verdict is another one', 'Name what it should have been')
  if (verdict === 'passed')
    return refusedBecause('pass_overturns', 'A verdict that becomes a pass is overturned', 'Answer overturned')
  return accepted([
    say('review.amended', { verdict, cause, ...marked }),
    ...(verdict === 'critical' ? callOffDouble({ first: review, firstId: id, double }, promises, at) : []),
    ...reopenedLate(id, review.workItemId, item, promises, verdict, at, holder),
  ])
}

/** The verdict stands; it is evidence about whoever did the work. */
function attributed(review: Review, { rightful }: DisputeDecision, said: Said): Decision {
  if (rightful === undefined)
    return refusedBecause('delegation_missing', 'Nobody says whose work it is', 'Name the delegation')
  if (review.delegationId === null)
    return refusedBecause('nobodys_evidence', 'The work was done without a delegation', 'Uphold or overturn it')
  const reasons = unmetRightful(review, rightful)
  if (reasons.length > 0 || rightful.delegation === undefined) return refused('wrong_delegation', reasons)
  const { assistantId } = rightful.delegation
  const { verdict, cause } = review
  const body = { from: review.delegationId, delegationId: rightful.id, assistantId, verdict, cause }
  return accepted([said('review.attributed', body)])
}

function remarked({ rubric }: Review, marks: Marks | undefined): { marked?: Marked } {
  return marks === undefined || rubric === undefined ? {} : { marked: { marks, ...scoreOf(rubric, marks) } }
}
