import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { clocksOnSentBack } from '../work-item/clocks-on-change.ts'
import { carried, clocksOnDelivery, clocksOnEnd, type Promises } from '../work-item/promises.ts'
import type { Holder } from '../work-item/whose-work.ts'
import { acceptanceEnds } from '../work-item/windows.ts'
import { itemEvent } from '../work-item/work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { comparedWith } from './double-review.ts'
import { reopenedLate } from './late-verdict.ts'
import { illegalReview } from './legal.ts'
import type { Verdict } from './machine.ts'
import { type Marking, markVerdict } from './mark.ts'
import type { Cause, Review, VerdictBody } from './review.ts'

export interface VerdictInput extends Marking {
  readonly cause?: Cause | undefined
}

/** Beside the review: the round that is one too many, and what a second look is compared with. */
export interface VerdictIds {
  readonly reviewId: string
  readonly roundsLimit?: number
  readonly first?: Review | undefined
  readonly newId?: () => string
}

/** The verdict and what it does to the item, together or not at all. `holder` is asked for by a late review. */
export function giveVerdict(
  ids: VerdictIds,
  review: Review | undefined,
  item: WorkItem | undefined,
  promises: Promises,
  reviewerId: string,
  input: VerdictInput,
  at: number,
  holder: Holder = {},
): Decision {
  const refusal = illegalReview(review, input.verdict)
  if (refusal !== undefined || review === undefined || item === undefined) return refusal as Decision
  const marking = markVerdict(review.rubric, input)
  if ('reasons' in marking) return marking
  const { verdict: counted, ...marked } = marking
  if (review.late && counted === 'rejected')
    return refusedBecause('delivered_already', 'Delivered work cannot be rejected and closed', 'Ask for rework')
  if (review.reviewerId !== reviewerId)
    return refusedBecause(
      'not_your_claim',
      'Another reviewer has claimed this review',
      'Claim it when it is free again',
    )
  const cause = counted === 'passed' ? null : (input.cause ?? 'assistant')
  const { themes, comment } = input
  const body: VerdictBody = {
    round: review.round,
    themes: [...themes],
    cause,
    comment,
    ...marked,
  }
  const verdict: Proposed = {
    stream: 'review',
    id: ids.reviewId,
    type: `review.${counted}`,
    body: { ...body, ...carried(clocksOnDelivery(promises, review.clocks, at)) },
  }
  const { reviewId } = ids
  const tooMany = roundsExceeded(ids, review, counted, themes)
  const result = { verdict: counted }
  const { first, newId } = ids
  if (review.drawKind === 'double') {
    if (first === undefined || review.doubleOf === undefined || newId === undefined)
      return refusedBecause('not_found', 'There is no such review')
    const { doubleOf } = review
    const both = { first, doubleOf, double: review, verdict: counted }
    return accepted([verdict, ...comparedWith(both, promises, newId, at)], result)
  }
  if (review.late)
    return accepted(
      [verdict, ...reopenedLate(reviewId, review.workItemId, item, promises, counted, at, holder)],
      result,
    )
  return accepted(
    [verdict, ...tooMany, itemAnswer(reviewId, review, item, promises, { verdict: counted, cause }, at)],
    result,
  )
}

const usualRoundsLimit = 3

/** Too many rounds are told with everything that they were sent back for (quality, section 4, rule 10). */
function roundsExceeded(
  { reviewId, roundsLimit: limit = usualRoundsLimit }: VerdictIds,
  { round, themesBefore = [], late }: Review,
  verdict: Verdict,
  themes: readonly string[],
): Proposed[] {
  const isSentBack = verdict === 'rework' || verdict === 'critical'
  if (late || !isSentBack || round < limit) return []
  const body = { round, limit, themes: [...new Set([...themesBefore, ...themes])] }
  return [{ stream: 'review', id: reviewId, type: 'review.rounds_exceeded', body }]
}

function itemAnswer(
  reviewId: string,
  { workItemId }: Review,
  item: WorkItem,
  promises: Promises,
  { verdict, cause }: { readonly verdict: Verdict; readonly cause: Cause | null },
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
      return itemEvent(
        workItemId,
        'work_item.sent_back',
        { reviewId, verdict },
        clocksOnSentBack(promises, item.clocks, cause, at),
      )
    case 'rejected':
      return itemEvent(
        workItemId,
        'work_item.rejected',
        { reviewId },
        clocksOnEnd(promises, item.clocks, at, 'rejected'),
      )
  }
}
