import { accepted, type Decision, type Proposed, reason, refused, refusedBecause } from '../decision.ts'
import { acceptanceEnds, carried, clocksOnDelivery, clocksOnEnd, type Promises } from '../work-item/promises.ts'
import type { Holder } from '../work-item/whose-work.ts'
import { itemEvent } from '../work-item/work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { reopenedLate } from './late-verdict.ts'
import { illegalReview } from './legal.ts'
import type { Verdict } from './machine.ts'
import type { Cause, Review, VerdictBody } from './review.ts'

export interface VerdictInput {
  readonly verdict: Verdict
  readonly score?: number | undefined
  readonly themes: readonly string[]
  readonly cause?: Cause | undefined
  readonly comment: string
}

/** Work that comes back needs at least one theme and a comment (domain, section 8; quality, section 4, rule 4). */
function incomplete({ verdict, themes, comment }: VerdictInput): Decision | undefined {
  if (verdict === 'passed') return undefined
  const reasons = [
    ...(themes.length === 0
      ? [reason('theme_missing', `A verdict of ${verdict} names at least one theme`, 'Name a theme')]
      : []),
    ...(comment.trim() === ''
      ? [reason('comment_missing', `A verdict of ${verdict} needs a comment`, 'Say what to mend')]
      : []),
  ]
  return reasons.length > 0 ? refused('verdict_incomplete', reasons) : undefined
}

/** The verdict and what it does to the item, together or not at all. `holder` is asked for by a late review. */
export function giveVerdict(
  ids: { reviewId: string },
  review: Review | undefined,
  item: WorkItem | undefined,
  promises: Promises,
  reviewerId: string,
  input: VerdictInput,
  at: number,
  holder: Holder = {},
): Decision {
  const refusal = illegalReview(review, input.verdict) ?? incomplete(input)
  if (refusal !== undefined || review === undefined || item === undefined) return refusal as Decision
  if (review.late && input.verdict === 'rejected')
    return refusedBecause('delivered_already', 'Delivered work cannot be rejected and closed', 'Ask for rework')
  if (review.reviewerId !== reviewerId)
    return refusedBecause(
      'not_your_claim',
      'Another reviewer has claimed this review',
      'Claim it when it is free again',
    )
  const cause = input.verdict === 'passed' ? null : (input.cause ?? 'assistant')
  const { score, themes, comment } = input
  const body: VerdictBody = {
    round: review.round,
    themes: [...themes],
    cause,
    comment,
    ...(score !== undefined && { score }),
  }
  const verdict: Proposed = {
    stream: 'review',
    id: ids.reviewId,
    type: `review.${input.verdict}`,
    body: { ...body, ...carried(clocksOnDelivery(promises, review.clocks, at)) },
  }
  const { reviewId } = ids
  if (review.late)
    return accepted([verdict, ...reopenedLate(reviewId, review.workItemId, item, promises, input.verdict, at, holder)])
  return accepted([verdict, itemAnswer(reviewId, review, item, promises, input.verdict, at)])
}

function itemAnswer(
  reviewId: string,
  { workItemId }: Review,
  item: WorkItem,
  promises: Promises,
  verdict: Verdict,
  at: number,
): Proposed {
  switch (verdict) {
    case 'passed':
    case 'fixed_and_accepted': {
      const clocks = clocksOnDelivery(promises, item.clocks, at)
      return itemEvent(
        workItemId,
        'work_item.delivered',
        { by: verdict, reviewId, ...acceptanceEnds(promises, item, at) },
        clocks,
      )
    }
    case 'rework':
    case 'critical':
      return itemEvent(workItemId, 'work_item.sent_back', { reviewId, verdict })
    case 'rejected':
      return itemEvent(workItemId, 'work_item.rejected', { reviewId }, clocksOnEnd(promises, item.clocks, at))
  }
}
