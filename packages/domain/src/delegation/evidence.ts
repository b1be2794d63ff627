import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import { demotedByLead, recordOutcome, seen } from '../quality/fold.ts'
import { majorVersion } from '../quality/lapses.ts'
import { told } from '../quality/outcome.ts'
import { type Plan, planOf } from '../quality/plan.ts'
import {
  type Attempts,
  type OutcomeResult,
  type QualityState,
  type QualityStep,
  startQuality,
} from '../quality/quality-state.ts'
import {
  type DisputeState,
  measuredAgainst,
  type OutcomeFact,
  type QualityFact,
  type Refolded,
  refold,
  worse,
  worstOfBatch,
} from '../quality/refold.ts'
import type { Before, Cause, DrawKind } from '../review/review.ts'
import type { BusinessCalendar } from '../sla/business-calendar.ts'
import { dateOfDay } from '../sla/local-time.ts'
import { businessDateOf, isOpenDay } from '../sla/open-dates.ts'
import type { Happening } from '../stream.ts'
import type { Task } from '../task/task.ts'
import type { Delegation, DelegationEvents } from './delegation.ts'
import { illegalStep } from './legal.ts'
import type { Stage } from './machine.ts'
import { beginningOf, firstPlanOf, qualityFactsOf } from './quality-facts.ts'

/** The evidence to begin with: nothing, but for the attempts that an earlier delegation of the task left. */
export const newEvidence = (planId: string, attempts?: Attempts): QualityState => startQuality(planId, attempts)

/** The plan that holds: the delegation's own, where it carries one, or one that every agency has. */
export function planOfDelegation({ quality, plan }: Pick<Delegation, 'quality' | 'plan'>): Plan {
  return plan ?? planOf(quality.planId)
}

/** Where the delegation stands, seen through a pause; undefined once it has ended. */
export function stageOf({ state, pausedFrom }: Pick<Delegation, 'state' | 'pausedFrom'>): Stage | undefined {
  if (state === 'paused') return pausedFrom ?? undefined
  return state === 'ended' ? undefined : state
}

/** Verdicts are evidence once somebody works on their own, and are not of whom a log brought along. */
export function keepsEvidence(delegation: Delegation): boolean {
  const stage = stageOf(delegation)
  return !delegation.observed && (stage === 'reverse_shadow' || stage === 'independent')
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

/** The final verdict on a first submission, as the review tells it; or what a late look at the item found. */
export interface RecordedOutcome {
  readonly reviewId: string
  readonly workItemId: string
  readonly drawKind: DrawKind
  readonly late: boolean
  readonly before: Before | null
  /** The versions under which the item was made. */
  readonly sopVersion: number
  readonly briefVersion?: number
  readonly result: OutcomeResult
  readonly cause: Cause | null
  readonly batch?: string | null
  /** When the verdict was given. */
  readonly at: number
}

/** Everything that happened in a delegation's stream, oldest first. */
export type History = readonly Pick<Happening, 'type' | 'body' | 'at'>[]

/**
 * One outcome counts once, however often it is sent; people of a replay are observed only, and keep no evidence. What
 * was handed in again after a complaint adds nothing: the late look at the first delivery speaks. `history` is asked
 * for where the item's batch may be known, or the verdict is older than what was recorded before it.
 */
export function recordDelegationOutcome(
  delegation: Delegation,
  id: string,
  task: Task,
  calendar: BusinessCalendar,
  outcome: RecordedOutcome,
  history: History = [],
): Decision {
  if (!keepsEvidence(delegation) || delegation.recentReviews.includes(outcome.reviewId)) return accepted([])
  if (outcome.drawKind === 'for_cause' && !outcome.late) return accepted([])
  const fact = factOf(outcome, task, calendar)
  const step = folded(delegation, fact, history)
  const { workItemId, cause } = outcome
  const { type: _, at: verdictAt, ...counted } = fact
  const body = { ...counted, verdictAt, workItemId, cause: cause ?? 'none', ...step }
  return accepted([
    event(id, 'delegation.outcome_recorded', body),
    ...stageFollows(delegation, id, outcome.reviewId, step),
  ])
}

function factOf(outcome: RecordedOutcome, task: Task, calendar: BusinessCalendar): OutcomeFact {
  const { reviewId, result, cause, drawKind, batch, before, at } = outcome
  return {
    ...{ type: 'outcome', at, reviewId, result, drawKind },
    isProcess: cause !== null && cause !== 'assistant',
    isCurrent: isMadeUnderCurrent(outcome, task),
    day: workingDayOf(calendar, at),
    ...(batch != null && { batch }),
    ...(before !== null && { before }),
  }
}

/** The client's local date, where they work on it: evidence of a closed day is evidence, but no working day. */
function workingDayOf(calendar: BusinessCalendar, at: number): string | null {
  const { day } = businessDateOf(calendar, at)
  return isOpenDay(calendar, day) ? dateOfDay(day) : null
}

/**
 * An outcome acts in the stage in force now; of what was drawn of a batch the first does, and a worse one stands at its
 * place, as does one that trust pays for while the worst is disputed. What was looked at for cause acts now, where it is worse than the batch was known as.
 */
function folded(delegation: Delegation, fact: OutcomeFact, history: History): QualityStep | Refolded {
  const { quality } = delegation
  if (isOlder(delegation, fact.at)) return foldedAgain(delegation, history, [...qualityFactsOf(history), fact])
  const plan = planOfDelegation(delegation)
  if (fact.batch === undefined) return recordOutcome(plan, quality, fact)
  const facts = qualityFactsOf(history)
  const { ofAll, ofDrawn } = worstOfBatch(facts, fact.batch)
  if (fact.drawKind === 'for_cause') return recordOutcome(plan, quality, measuredAgainst(ofAll, fact))
  if (ofDrawn === undefined) return recordOutcome(plan, quality, fact)
  if (worse(ofDrawn, fact) === ofDrawn) return seen(quality, fact.at)
  return foldedAgain(delegation, history, [...facts, fact])
}

/** Whether a verdict of this instant belongs before what was recorded already: the evidence is then folded again. */
export function isOlder({ newestFactAt }: Pick<Delegation, 'newestFactAt'>, at: number): boolean {
  return newestFactAt !== null && at < newestFactAt
}

/** Recomputed, not patched; of what the fold tells only what is new now. */
export function foldedAgain(delegation: Delegation, history: History, facts: readonly QualityFact[]): Refolded {
  const { quality: before } = delegation
  const plan = firstPlanOf(history) ?? planOfDelegation(delegation)
  const { quality, happened, ...demotions } = refold(plan, facts, beginningOf(history) ?? newEvidence(before.planId))
  const sum = `score ${before.score} -> ${quality.score}, level ${before.level} -> ${quality.level}, trust ${before.trust} -> ${quality.trust}`
  const demotion = happened.findLast(({ type }) => type === 'demoted')
  const isNew = before.independentSince !== null && quality.independentSince === null
  const news = isNew && demotion !== undefined ? [demotion] : []
  return { quality, happened: [told('folded_again', sum), ...news], ...demotions }
}

/** The engine's own decisions follow the evidence: a demotion, or one undone because its verdict was wrong. */
export function stageFollows(
  delegation: Delegation,
  id: string,
  reviewId: string,
  { quality, happened }: QualityStep,
): Proposed[] {
  const stage = stageOf(delegation)
  if (stage === 'independent' && quality.independentSince === null) {
    const reason = happened.find(({ type }) => type === 'demoted')?.arithmetic ?? 'the evidence, folded again'
    return [event(id, 'delegation.demoted', { reason, by: 'engine', quality })]
  }
  const isUndone = stage === 'reverse_shadow' && quality.independentSince !== null
  return isUndone ? [event(id, 'delegation.demotion_undone', { reviewId, quality })] : []
}

/**
 * A verdict is disputed, or its dispute decided: the evidence as if the verdict had been so from the start. That of a
 * delegation which has ended too, for what it leaves behind.
 */
export function refoldEvidence(
  delegation: Delegation | undefined,
  id: string,
  reviewId: string,
  dispute: DisputeState,
  history: History,
): Decision {
  if (delegation === undefined) return refusedBecause('not_found', 'There is no such delegation')
  const stage = stageOf(delegation)
  if (delegation.observed || stage === 'assigned' || stage === 'shadow') return accepted([])
  const facts = qualityFactsOf(history)
  const index = facts.findIndex((fact) => fact.type === 'outcome' && fact.reviewId === reviewId)
  const outcome = facts[index] as OutcomeFact | undefined
  if (outcome === undefined || outcome.dispute?.kind === dispute.kind) return accepted([])
  const step = foldedAgain(delegation, history, facts.with(index, { ...outcome, dispute }))
  return accepted([
    event(id, 'delegation.evidence_refolded', { reviewId, dispute, ...step }),
    ...stageFollows(delegation, id, reviewId, step),
  ])
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
  if (!keepsEvidence(delegation)) return accepted([])
  const { quality, happened } = majorVersion(delegation.quality)
  return accepted([event(id, 'delegation.requalified', { reason, quality, happened })])
}
