import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { carried, clocksOnEnd, type Promises, reviewClocks } from '../work-item/promises.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { reviewMoves, type Verdict } from './machine.ts'
import { firstOutcomeOf, outcomeOfVerdict } from './outcome-of-verdict.ts'
import type { Before, DrawKind, Review, ReviewEvents } from './review.ts'

/** Whether somebody else repeats the review, and neither may know the other's verdict yet. */
export function isBlind({ doubleId, agreed, doubleCalledOff }: Review): boolean {
  return doubleId !== undefined && agreed === undefined && doubleCalledOff === undefined
}

/** Nothing of what was handed in changes any more: what was rejected and closed is as much of the sample as what went out. */
const done = new Set(['delivered', 'accepted', 'rejected'])

/** A second look at the same submission by another reviewer; the work is done, so that nothing tells the first verdict. */
export function requestDouble(
  first: Review | undefined,
  id: string,
  item: WorkItem | undefined,
  promises: Promises,
  newId: () => string,
  at: number,
): Decision {
  if (first === undefined || item === undefined) return refusedBecause('not_found', 'There is no such review')
  if (first.doubleId !== undefined) return accepted([])
  if (first.drawKind !== 'random' || first.firstVerdict === null)
    return refusedBecause('not_of_the_sample', 'Only what was drawn at random and judged is reviewed twice')
  if (!done.has(item.state)) return refusedBecause('not_done', 'What is held or being mended is not reviewed twice')
  const doubleId = newId()
  return accepted(
    [
      { stream: 'review', id, type: 'review.doubled', body: { doubleId } },
      again(doubleId, first, [first], 'double', { doubleOf: id }, promises, at),
    ],
    { reviewId: doubleId },
  )
}

/**
 * A verdict that a dispute turns is told: its item goes elsewhere, and a critical one to everybody at once (quality, the
 * table of events). What would have been measured is not blind any more, and there is no first verdict to compare with: a
 * second look that waits is called off; one that was given stays.
 */
export function callOffDouble(
  { first, firstId, double }: { first: Review; firstId: string; double: Review | undefined },
  promises: Promises,
  at: number,
): Proposed[] {
  const { doubleId } = first
  if (doubleId === undefined || double === undefined || !isBlind(first)) return []
  if (reviewMoves.next(double.state, 'withdrawn', double) === undefined) return []
  const clocks = carried(clocksOnEnd(promises, double.clocks, at))
  return [
    { stream: 'review', id: firstId, type: 'review.double_called_off', body: { doubleId } },
    {
      stream: 'review',
      id: doubleId,
      type: 'review.withdrawn',
      body: { reason: 'The first verdict is told', ...clocks },
    },
  ]
}

/** A review of the same submission, by somebody who gave none of the earlier verdicts and knows none by a dispute. */
function again(
  id: string,
  first: Review,
  earlier: readonly Review[],
  drawKind: DrawKind,
  more: Pick<ReviewEvents['review.requested'], 'doubleOf' | 'before'>,
  promises: Promises,
  at: number,
): Proposed {
  const { clientId, taskId, workItemId, delegationId, assistantId, rubric } = first
  const hands = earlier.flatMap(({ authors, reviewerId, knownTo = [] }) => [
    ...[...authors, ...knownTo],
    ...(reviewerId === null ? [] : [reviewerId]),
  ])
  const body: ReviewEvents['review.requested'] = {
    ...{ clientId, taskId, workItemId, delegationId, assistantId, drawKind, late: true },
    authors: [...new Set(hands)].filter((hand) => hand !== assistantId),
    ...(rubric !== undefined && { rubric }),
    ...more,
    ...carried(reviewClocks(promises, 1, at)),
  }
  return { stream: 'review', id, type: 'review.requested', body }
}

/**
 * Both are in: they agree, or a third person decides, whose verdict counts as a late one (quality, section 3). What
 * each means as evidence is compared, so that "fixed and accepted" agrees with a rework.
 */
export function comparedWith(
  { first, doubleOf, double, verdict }: { first: Review; doubleOf: string; double: Review; verdict: Verdict },
  promises: Promises,
  newId: () => string,
  at: number,
): Proposed[] {
  const before = firstOutcomeOf(first) as Before
  const agreed = before.result === outcomeOfVerdict(verdict, null).result
  const compared = (body: ReviewEvents['review.compared']): Proposed => ({
    ...{ stream: 'review', id: doubleOf, type: 'review.compared' },
    body,
  })
  if (agreed) return [compared({ agreed })]
  const adjudicationId = newId()
  return [
    compared({ agreed, adjudicationId }),
    again(adjudicationId, first, [first, double], 'adjudication', { before }, promises, at),
  ]
}
