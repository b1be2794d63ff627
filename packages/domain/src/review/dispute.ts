import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { workItemMoves } from '../work-item/machine.ts'
import { acceptanceEnds, clocksOnTurn, disputeEnds, type Promises } from '../work-item/promises.ts'
import type { Holder } from '../work-item/whose-work.ts'
import { itemEvent } from '../work-item/work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { reopenedLate } from './late-verdict.ts'
import { illegalReview } from './legal.ts'
import type { Verdict } from './machine.ts'
import type { Cause, Review } from './review.ts'

/** A dispute needs a comment, and a verdict can be disputed once (quality, section 4, rule 16; section 5, line 11). */
export function disputeVerdict(
  review: Review | undefined,
  id: string,
  promises: Promises,
  by: string,
  comment: string,
  at: number,
): Decision {
  const refusal = illegalReview(review, 'disputed')
  if (refusal !== undefined || review === undefined) return refusal as Decision
  if (review.dispute !== null) return refusedBecause('disputed_before', 'A verdict can be disputed once')
  if (comment.trim() === '')
    return refusedBecause('comment_missing', 'A dispute needs a comment', 'Say why the verdict is wrong')
  const body = { by, comment, endsAt: disputeEnds(promises, at), round: review.round }
  return accepted([{ stream: 'review', id, type: 'review.disputed', body }])
}

/** Accepted, accepted in part with the verdict that it should have been, or rejected. */
export interface DisputeDecision {
  readonly answer: 'upheld' | 'amended' | 'overturned'
  readonly comment: string
  readonly verdict?: Verdict | undefined
  readonly cause?: Cause | undefined
}

/** Decided by somebody else than the reviewer or those whose work it is about. */
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
  if (review.reviewerId === by)
    return refusedBecause('own_verdict', 'A dispute is decided by somebody else than the reviewer', 'Ask another lead')
  if (review.authors.includes(by))
    return refusedBecause('own_work', 'Nobody decides a dispute about their own work', 'Ask another lead')
  const { comment } = decision
  const { round } = review
  const said = (type: string, more: object = {}): Proposed => ({
    stream: 'review',
    id,
    type,
    body: { by, comment, round, ...more },
  })
  switch (decision.answer) {
    case 'upheld':
      return accepted([said('review.upheld')])
    case 'overturned':
      return accepted([said('review.overturned'), ...turnedIntoPass(id, review, item, promises, at)])
    case 'amended':
      return amended(id, review, item, promises, decision, said, at, holder)
  }
}

/** Overturned means that the work was right: what was held is delivered, with the first submission. */
function turnedIntoPass(
  reviewId: string,
  { workItemId }: Review,
  item: WorkItem,
  promises: Promises,
  at: number,
): Proposed[] {
  const turns = item.reviewId === reviewId && workItemMoves.next(item.state, 'verdict_turned', item) !== undefined
  if (!turns) return []
  const body = { reviewId, ...acceptanceEnds(promises, item, at) }
  return [itemEvent(workItemId, 'work_item.verdict_turned', body, clocksOnTurn(promises, item, at))]
}

function amended(
  id: string,
  review: Review,
  item: WorkItem,
  promises: Promises,
  { verdict, cause = 'assistant' }: DisputeDecision,
  said: (type: string, more: object) => Proposed,
  at: number,
  holder: Holder,
): Decision {
  if (verdict === undefined || verdict === review.verdict)
    return refusedBecause('verdict_missing', 'An amended verdict is another one', 'Name what it should have been')
  if (verdict === 'passed')
    return refusedBecause('pass_overturns', 'A verdict that becomes a pass is overturned', 'Answer overturned')
  return accepted([
    said('review.amended', { verdict, cause }),
    ...reopenedLate(id, review.workItemId, item, promises, verdict, at, holder),
  ])
}
