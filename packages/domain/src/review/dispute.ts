import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { workItemMoves } from '../work-item/machine.ts'
import { acceptanceEnds, clocksOnDelivery, type Promises } from '../work-item/promises.ts'
import { itemEvent } from '../work-item/work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { illegalReview } from './legal.ts'
import type { Review } from './review.ts'

/** A dispute needs a comment, and a verdict can be disputed once (quality, section 4, rule 16; section 5, line 11). */
export function disputeVerdict(review: Review | undefined, id: string, by: string, comment: string): Decision {
  const refusal = illegalReview(review, 'disputed')
  if (refusal !== undefined || review === undefined) return refusal as Decision
  if (review.dispute !== null) return refusedBecause('disputed_before', 'A verdict can be disputed once')
  if (comment.trim() === '')
    return refusedBecause('comment_missing', 'A dispute needs a comment', 'Say why the verdict is wrong')
  return accepted([{ stream: 'review', id, type: 'review.disputed', body: { by, comment } }])
}

export interface DisputeDecision {
  readonly answer: 'upheld' | 'overturned'
  readonly comment: string
}

/** Decided by somebody else than the reviewer. Overturned means that the work was right: what was held is delivered. */
export function decideDispute(
  review: Review | undefined,
  id: string,
  item: WorkItem | undefined,
  promises: Promises,
  by: string,
  { answer, comment }: DisputeDecision,
  at: number,
): Decision {
  const refusal = illegalReview(review, answer)
  if (refusal !== undefined || review === undefined || item === undefined) return refusal as Decision
  if (review.reviewerId === by)
    return refusedBecause('own_verdict', 'A dispute is decided by somebody else than the reviewer', 'Ask another lead')
  const events: Proposed[] = [{ stream: 'review', id, type: `review.${answer}`, body: { by, comment } }]
  const turns = answer === 'overturned' && workItemMoves.next(item.state, 'verdict_turned', item) !== undefined
  if (turns) {
    const clocks = clocksOnDelivery(promises, item.clocks, at)
    events.push(
      itemEvent(
        review.workItemId,
        'work_item.verdict_turned',
        { reviewId: id, ...acceptanceEnds(promises, at) },
        clocks,
      ),
    )
  }
  return accepted(events)
}
