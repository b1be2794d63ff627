import { openDrawPeriod } from '../agency/agency.ts'
import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { planOfDelegation, stageOf } from '../delegation/evidence.ts'
import { mayDemonstrate } from '../delegation/facts.ts'
import type { Member } from '../member/member.ts'
import { decideDraw } from '../quality/decide-draw.ts'
import { disused, submissionLocked } from '../quality/lapses.ts'
import { planOf } from '../quality/plan.ts'
import { type QualityState, type QualityStep, startQuality } from '../quality/quality-state.ts'
import { reviewMoves } from '../review/machine.ts'
import type { Review, ReviewEvents } from '../review/review.ts'
import { pinnedRubric } from '../task/pinned-rubric.ts'
import type { Task } from '../task/task.ts'
import { illegal } from './legal.ts'
import { carried, clocksOnDelivery, type Promises, reviewClocks } from './promises.ts'
import { authorsBeside, isCover } from './whose-work.ts'
import { acceptanceEnds } from './windows.ts'
import { itemEvent } from './work.ts'
import type { DeliveredBy, Draw, WorkItem } from './work-item.ts'

/** The locked submission and what stands around it. */
export interface Locked {
  readonly workItemId: string
  readonly item: WorkItem
  readonly task: Task
  readonly delegation: Delegation | undefined
  /** Everybody who did it, where that is asked: without a delegation. */
  readonly doers: readonly Member[]
  /** The item's review, where it had one. */
  readonly review: Review | undefined
}

/** The secret of the draw period and whether its commitment stands in the ledger already. */
export interface DrawPeriod {
  readonly period: string
  readonly key: Uint8Array
  readonly commitment: string
  readonly agencyId: string
  readonly isOpen: boolean
  /** What begins the agency's rounds of late reviews, where nothing was drawn at random yet. */
  readonly begins?: readonly Proposed[]
}

/**
 * What becomes of a locked submission: back to the review that sent it, delivered at once, or held until a verdict.
 * Nothing is delivered unreviewed before independence (domain, sections 5 and 6; quality, section 2).
 */
export function drawSubmission(
  locked: Locked,
  promises: Promises,
  period: DrawPeriod,
  newId: () => string,
  at: number,
): Decision {
  const { item, delegation, doers, review } = locked
  const refusal = illegal(item, 'held_for_review')
  if (refusal !== undefined) return refusal
  if (item.assistantId === null) return refusedBecause('nobody_assigned', 'Nobody is assigned to this work item')
  if (review !== undefined && reviewMoves.next(review.state, 'resubmitted', review) !== undefined)
    return backToReview(locked, review, promises, at)
  if (waitsForDispute(review)) return accepted([])
  if (delegation?.observed) return delivered(locked, promises, { by: 'observed' }, at)
  if (delegation === undefined && isDemonstration(doers, item.clientId))
    return delivered(locked, promises, { by: 'demonstrated' }, at)
  // Cover uses up nothing of the delegation's evidence, is reviewed in full, and counts for nobody.
  const own = isCover(item, delegation) ? { ...locked, delegation: undefined } : locked
  return drawn(own, promises, period, newId, at)
}

/** Handed in again while somebody holds that it need not have been: asked anew when that is decided. */
function waitsForDispute(review: Review | undefined): boolean {
  return review?.state === 'disputed' && (review.verdict === 'rework' || review.verdict === 'critical')
}

/** A lead or a client contact who shows the work; cover by anybody else is reviewed first (quality, section 4, rule 22). */
function isDemonstration(doers: readonly Member[], clientId: string): boolean {
  return doers.length > 0 && doers.every((doer) => mayDemonstrate(doer, clientId, undefined))
}

/** The fixed work goes to the review that sent it back, in its next round, with a fresh promise. */
function backToReview({ workItemId, item }: Locked, review: Review, promises: Promises, at: number): Decision {
  const round = review.round + 1
  const reviewId = item.reviewId as string
  const by = item.assistantId as string
  const themesBefore = [...new Set([...(review.themesBefore ?? []), ...review.themes])]
  const critical = review.criticalBefore || review.verdict === 'critical' ? { criticalBefore: true as const } : {}
  const clocks = carried(reviewClocks(promises, round, at))
  const said = { round, by, ...authorsBeside(item), themesBefore, ...critical }
  const body: ReviewEvents['review.resubmitted'] = { ...said, ...clocks }
  return accepted([
    itemEvent(workItemId, 'work_item.held_for_review', { reviewId, round }),
    { stream: 'review', id: reviewId, type: 'review.resubmitted', body },
  ])
}

function delivered(
  { workItemId, item }: Locked,
  promises: Promises,
  how: { by: DeliveredBy; draw?: Draw },
  at: number,
  before: readonly Proposed[] = [],
): Decision {
  const body = { ...how, ...acceptanceEnds(promises, item, at) }
  const clocks = clocksOnDelivery(promises, item.clocks, at)
  return accepted([...before, itemEvent(workItemId, 'work_item.delivered', body, clocks)])
}

function drawn(
  locked: Locked,
  promises: Promises,
  { period, key, commitment, agencyId, isOpen, begins = [] }: DrawPeriod,
  newId: () => string,
  at: number,
): Decision {
  const { workItemId, item, task, delegation } = locked
  const { taskId, sopVersion, highRisk } = item
  const isLate = item.submissions > 1
  const known = delegation?.quality ?? startQuality(task.planId)
  const plan = delegation === undefined ? planOf(known.planId) : planOfDelegation(delegation)
  const inForce = disused(known, at)
  const result = decideDraw({
    ...{ agencyId, assistantId: item.assistantId as string, taskId, sopVersion, workItemId },
    ...{ key, highRisk, isLate, plan, quality: inForce.quality },
    isIndependent: delegation !== undefined && stageOf(delegation) === 'independent',
  })
  const draw: Draw = { ...result, period }
  const opened = isOpen ? accepted([]) : openDrawPeriod({ drawPeriods: {} }, agencyId, period, commitment)
  const counted = isLate ? inForce : { ...inForce, quality: submissionLocked(inForce.quality, sopVersion) }
  const before = [
    ...(opened.kind === 'accepted' ? opened.events : []),
    ...(result.kind === 'random' ? begins : []),
    ...remembered(locked, known, counted),
  ]
  if (!result.reviewed) return delivered(locked, promises, { by: 'not_drawn', draw }, at, before)
  const reviewId = newId()
  if (plan.deliversBeforeReview === true && result.kind === 'random') {
    const late = requested(reviewId, locked, draw, promises, at, { late: true })
    return deliveredFirst(
      delivered(locked, promises, { by: 'before_review', draw }, at, before),
      workItemId,
      draw,
      late,
    )
  }
  return accepted(
    [
      ...before,
      itemEvent(workItemId, 'work_item.held_for_review', { reviewId, round: 1, draw }),
      requested(reviewId, locked, draw, promises, at),
    ],
    { reviewId },
  )
}

/** Nothing is held up by the review of a plan that delivers first: it looks at what the client has. */
function deliveredFirst(gone: Decision, workItemId: string, draw: Draw, review: Proposed): Decision {
  if (gone.kind === 'refused') return gone
  const body = {
    reviewId: review.id,
    kind: 'random',
    reason: 'Drawn; the plan delivers before it reviews',
    draw,
  } as const
  return accepted([...gone.events, itemEvent(workItemId, 'work_item.late_review_requested', body), review], {
    reviewId: review.id,
  })
}

/** Written only where something was used up, so that a busy delegation is not written at every submission. */
function remembered(
  { workItemId, item, delegation }: Locked,
  before: QualityState,
  { quality, happened }: QualityStep,
): Proposed[] {
  if (quality === before || delegation === undefined || item.delegationId === null) return []
  const body = { workItemId, sopVersion: item.sopVersion, quality, happened }
  return [{ stream: 'delegation', id: item.delegationId, type: 'delegation.submission_counted', body }]
}

function requested(
  id: string,
  { workItemId, item, task, delegation }: Locked,
  { kind }: Draw,
  promises: Promises,
  at: number,
  late: { late?: true } = {},
): Proposed {
  const { clientId, taskId } = item
  const delegationId = delegation === undefined ? null : item.delegationId
  const body: ReviewEvents['review.requested'] = {
    ...{ clientId, taskId, workItemId, delegationId, assistantId: item.assistantId as string, drawKind: kind },
    ...late,
    ...authorsBeside(item),
    ...pinnedRubric(task),
    ...carried(reviewClocks(promises, 1, at)),
  }
  return { stream: 'review', id, type: 'review.requested', body }
}
