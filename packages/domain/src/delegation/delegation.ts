import type { Absence } from '../member/record-absence.ts'
import type { EarlierAttempts } from '../quality/earlier-attempts.ts'
import type { MissRate } from '../quality/estimates/miss-rate.ts'
import type { Plan } from '../quality/plan.ts'
import type { Attempts, OutcomeResult, QualityHappening, QualityState } from '../quality/quality-state.ts'
import type { Demotions, DisputeState } from '../quality/refold.ts'
import type { Before, DrawKind } from '../review/review.ts'
import type { SopRead } from '../sop/sop-read.ts'
import type { StreamState } from '../stream.ts'
import type { Cover } from '../task/task.ts'
import type { Declined, DeclineEvents } from './decline-recommendation.ts'
import type { Stage } from './machine.ts'

/** Who adopted a person that history brought along, and on what evidence (domain, section 14). */
export interface Adoption {
  readonly stage: Stage
  readonly reason: string
  readonly source: string
}

export interface SignOff {
  readonly by: string
  readonly at: number
}

export interface BatchOutcome {
  readonly batch: string
  readonly result: OutcomeResult
  readonly isProcess: boolean
}

/** An absence, as a delegation waits for its end. */
export type AwayUntil = Pick<Absence, 'from' | 'days' | 'returnsAt'>

/** One assistant on one task, on the way from assigned to independent. */
export interface Delegation extends StreamState {
  readonly state: Stage | 'paused' | 'ended'
  readonly pausedFrom: Stage | null
  readonly clientId: string
  readonly taskId: string
  readonly assistantId: string
  readonly cover: Cover
  readonly assignedAt: number
  /** Observed people of a replay: nothing is drawn or held, and no score is kept. */
  readonly observed: boolean
  readonly adoption: Adoption | null
  /** The newest version of the SOP that they have read, and all of them where they are more than one. */
  readonly acknowledgedSop: number | null
  readonly acknowledgedSops?: readonly number[]
  readonly observedItems: readonly string[]
  /** Who did the observed items. */
  readonly demonstrators: readonly string[]
  /** When the stage in which work is observed began. */
  readonly shadowSince: number | null
  readonly walkthrough: string | null
  readonly demonstratorSignOff: SignOff | null
  readonly quality: QualityState
  /** The plan that holds, where it is the agency's own. */
  readonly plan?: Plan | undefined
  /** Attempts under plans that held before, of delegations that have ended too. */
  readonly earlier?: EarlierAttempts
  /** The newest reviews that were recorded as evidence, so that none counts twice. */
  readonly recentReviews: readonly string[]
  /** The newest batches, with what each has come out as so far: a batch is one outcome. */
  readonly recentBatches: readonly BatchOutcome[]
  /** Work items sent back and not yet delivered, and the critical ones among them. */
  readonly openRework: readonly string[]
  readonly openCritical: readonly string[]
  /** The instant of the newest fact of the evidence: what is older than it belongs before it. */
  readonly newestFactAt: number | null
  readonly independentAt: number | null
  /** Absences of the assistant that have not ended, as far as they are known. */
  readonly absences?: readonly AwayUntil[]
  /** When a lead is asked about the pause, until it was. */
  readonly pauseEndsAt?: number | undefined
  /** A recommended promotion that was not followed, until there is new evidence. */
  readonly declined?: Declined | undefined
}

export interface DelegationEvents extends DeclineEvents {
  'delegation.assigned': {
    clientId: string
    taskId: string
    assistantId: string
    cover: Cover
    quality: QualityState
    plan?: Plan
    /** Of delegations that have ended: the plans under which their attempts were made. */
    earlier?: EarlierAttempts
  }
  'delegation.adopted': {
    clientId: string
    taskId: string
    assistantId: string
    cover: Cover
    quality: QualityState
    observed: boolean
    plan?: Plan
  } & Adoption
  'delegation.sop_acknowledged': SopRead
  'delegation.item_observed': { workItemId: string; demonstratorId: string }
  'delegation.walkthrough_recorded': { link: string }
  'delegation.demonstration_signed_off': { by: string }
  'delegation.shadow_started': { gate: string[] }
  'delegation.reverse_shadow_started': { gate: string[] }
  'delegation.promoted': {
    by: string
    gate: string[]
    quality: QualityState
    arithmetic: string
    calendarDays: number
    workingSeconds: number
    /** The chance that it is false, over all attempts, with the upper limit of what reviewers were known to miss. */
    falsePromotion: number
    /** What they were known to miss; absent where nothing was, and they were taken to miss nothing. */
    missRate?: MissRate
  }
  'delegation.demoted': { reason: string; by: string; quality: QualityState }
  'delegation.outcome_recorded': {
    workItemId: string
    reviewId: string
    /** When the verdict was given, which may be long before it was recorded; the event's own instant where missing. */
    verdictAt?: number
    result: OutcomeResult
    cause: string
    isProcess: boolean
    drawKind: DrawKind
    isCurrent: boolean
    /** The key that makes several items one outcome. */
    batch?: string
    /** Local date of the client, where it is a working day of theirs. */
    day: string | null
    /** What the item had come out as before a late review. */
    before?: Before
    quality: QualityState
    happened: readonly QualityHappening[]
  } & Demotions
  /** A verdict that adds nothing of its own: a later round, a second look, what was handed in again after a complaint. */
  'delegation.reviewed': {
    reviewId: string
    verdictAt: number
    quality: QualityState
    happened: readonly QualityHappening[]
  } & Demotions
  /** A first submission that was counted: forced draws are used up, or disuse made itself felt. */
  'delegation.submission_counted': {
    workItemId: string
    sopVersion: number
    quality: QualityState
    happened: readonly QualityHappening[]
  }
  'delegation.rework_opened': { workItemId: string; critical: boolean }
  /** What had stood as a critical error is rework and no more: the verdict was amended. */
  'delegation.critical_amended': { workItemId: string }
  'delegation.rework_closed': { workItemId: string }
  'delegation.requalified': { reason: string; quality: QualityState; happened: readonly QualityHappening[] }
  /** Nobody looked at this person's work for too long. */
  'delegation.lapsed': { assistantId?: string; quality: QualityState; happened: readonly QualityHappening[] }
  /** The evidence computed again, because a verdict is disputed or decided, or a batch turned out worse. */
  'delegation.evidence_refolded': {
    reviewId: string
    dispute: DisputeState
    quality: QualityState
    happened: readonly QualityHappening[]
  } & Demotions
  /** An earlier delegation of theirs left other attempts than was known when this one began: folded again from those. */
  'delegation.attempts_corrected': {
    attempts: Attempts
    /** The plans of all attempts but those under the one that holds, where that was kept. */
    earlier?: EarlierAttempts
    quality: QualityState
    happened: readonly QualityHappening[]
  } & Demotions
  /** Another plan holds, or a newer version of it. */
  'delegation.plan_moved': {
    plan: Plan
    reason: string
    by: string
    earlier: EarlierAttempts
    quality: QualityState
    happened: readonly QualityHappening[]
  }
  'delegation.absence_noted': AwayUntil
  /** Back after so many days under the agency's limit: looked at in full, or the next few, or as before. */
  'delegation.returned': {
    assistantId?: string
    from: string
    days: number
    limit: number
    quality: QualityState
    happened: readonly QualityHappening[]
  }
  'delegation.demotion_undone': { reviewId: string; quality: QualityState }
  'delegation.paused': { reason: string; until?: number }
  /** Nobody ended the pause in time: a lead is asked. */
  'delegation.pause_limit_passed': { until: number }
  'delegation.resumed': Record<string, never>
  'delegation.ended': { reason: string }
}
