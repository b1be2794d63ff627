import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { demotedByLead, recordOutcome, reviewedAt } from '../quality/fold.ts'
import { majorVersion } from '../quality/lapses.ts'
import { type Outcome, rankOf, unchanged } from '../quality/outcome.ts'
import { type Plan, planOf } from '../quality/plan.ts'
import { type OutcomeResult, type QualityState, type QualityStep, startQuality } from '../quality/quality-state.ts'
import type { Cause, DrawKind } from '../review/review.ts'
import { localDateOf } from '../sla/local-time.ts'
import type { Task } from '../task/task.ts'
import type { Delegation, DelegationEvents } from './delegation.ts'
import { illegalStep } from './legal.ts'
import type { Stage } from './machine.ts'

/** The evidence about somebody of whom nothing is known yet. */
export const newEvidence = (planId: string): QualityState => startQuality(planId)

export function planOfDelegation({ quality }: Pick<Delegation, 'quality'>): Plan {
  return planOf(quality.planId)
}

/** Where the delegation stands, seen through a pause; undefined once it has ended. */
export function stageOf({ state, pausedFrom }: Pick<Delegation, 'state' | 'pausedFrom'>): Stage | undefined {
  if (state === 'paused') return pausedFrom ?? undefined
  return state === 'ended' ? undefined : state
}

type Events = DelegationEvents

const event = <T extends keyof Events>(id: string, type: T, body: Events[T]): Proposed => ({
  stream: 'delegation',
  id,
  type,
  body,
})

/** A lead sends an independent assistant back under full review, with a reason. */
export function demote(
  delegation: Delegation | undefined,
  id: string,
  reason: string,
  by: string,
  _at: number,
): Decision {
  const refusal = illegalStep(delegation, 'demoted')
  if (refusal !== undefined || delegation === undefined) return refusal as Decision
  if (reason.trim() === '') return refusedBecause('reason_missing', 'A demotion needs a reason', 'Say why')
  const { quality } = demotedByLead(planOfDelegation(delegation), delegation.quality)
  return accepted([event(id, 'delegation.demoted', { reason, by, quality })])
}

/** The final verdict on a first submission, as the review tells it. */
export interface RecordedOutcome {
  readonly reviewId: string
  readonly workItemId: string
  readonly drawKind: DrawKind
  /** The versions under which the item was made. */
  readonly sopVersion: number
  readonly briefVersion?: number
  readonly result: OutcomeResult
  readonly cause: Cause | null
  readonly batch?: string | null
  readonly at: number
}

/** One outcome counts once, however often it is sent; people of a replay are observed only, and keep no evidence. */
export function recordDelegationOutcome(
  delegation: Delegation,
  id: string,
  task: Task,
  timeZone: string,
  outcome: RecordedOutcome,
): Decision {
  const stage = stageOf(delegation)
  const isWatched = stage === 'reverse_shadow' || stage === 'independent'
  if (delegation.observed || !isWatched || delegation.recentReviews.includes(outcome.reviewId)) return accepted([])
  const { reviewId, workItemId, result, cause, drawKind, at } = outcome
  const isProcess = cause !== null && cause !== 'assistant'
  const counted = {
    at,
    result,
    isProcess,
    drawKind,
    isCurrent: isMadeUnderCurrent(outcome, task),
    day: localDateOf(timeZone, at),
  }
  const { quality, happened } = folded(delegation, counted, outcome.batch ?? null)
  const { isCurrent, day } = counted
  const batch = outcome.batch == null ? {} : { batch: outcome.batch }
  const body = {
    workItemId,
    reviewId,
    result,
    cause: cause ?? 'none',
    isProcess,
    drawKind,
    isCurrent,
    day,
    ...batch,
    quality,
    happened,
  }
  const demotion = happened.find(({ type }) => type === 'demoted')
  return accepted([
    event(id, 'delegation.outcome_recorded', body),
    ...(demotion === undefined
      ? []
      : [event(id, 'delegation.demoted', { reason: demotion.arithmetic, by: 'engine', quality })]),
  ])
}

/** An outcome acts in the stage in force now; of a batch only the first verdict does, and a worse one after it. */
function folded(delegation: Delegation, outcome: Outcome, batch: string | null): QualityStep {
  const { quality, recentBatches } = delegation
  const known = batch === null ? undefined : recentBatches.find((other) => other.batch === batch)
  if (known !== undefined && rankOf(outcome) >= rankOf(known)) return unchanged(reviewedAt(quality, outcome.at))
  return recordOutcome(planOfDelegation(delegation), quality, outcome)
}

/** Evidence counts only at the current major versions of brief and SOP (quality, section 4, rule 19). */
function isMadeUnderCurrent({ sopVersion, briefVersion }: RecordedOutcome, { sop, brief }: Task): boolean {
  return (
    sopVersion >= (sop?.majorVersion ?? 0) && (briefVersion === undefined || briefVersion >= (brief?.majorVersion ?? 0))
  )
}

/** A major version of SOP or brief: an independent person shows it again, the score of the others starts at 0. */
export function requalify(delegation: Delegation | undefined, id: string, reason: string, _at: number): Decision {
  if (delegation === undefined) return refusedBecause('not_found', 'There is no such delegation')
  const stage = stageOf(delegation)
  const hasEvidence = stage === 'reverse_shadow' || stage === 'independent'
  if (delegation.observed || !hasEvidence) return accepted([])
  const { quality, happened } = majorVersion(delegation.quality)
  return accepted([event(id, 'delegation.requalified', { reason, quality, happened })])
}
