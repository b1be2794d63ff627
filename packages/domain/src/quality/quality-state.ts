import type { EarlierAttempts } from './earlier-attempts.ts'
import { type Plan, planIds, planOf, standardPlan } from './plan.ts'

/** How one work item's first submission came out (quality, section 1). */
export type OutcomeResult = 'pass' | 'rework' | 'critical'

/**
 * The evidence about one assistant on one task, in integers only. It lies on the delegation's row, so its size never
 * grows with the number of reviews.
 */
export interface QualityState {
  readonly planId: string
  readonly planVersion: number
  /** Counted over the life of assistant and task, across demotions; never reset by time. */
  readonly attempt: number
  readonly inAttempt: number
  readonly score: number
  /** Whether competence was shown in this attempt. */
  readonly shown: boolean
  /** Local dates of the client on which the evidence of this attempt lies; the first few, which is all a gate asks for. */
  readonly days: readonly string[]
  /** The greatest H under which an attempt failed: from the fourth on nothing is recommended until a plan asks for more. */
  readonly exhaustedAt: number | null
  /** When the present spell of independence began; null while reviews are in full. */
  readonly independentSince: number | null
  /** Index into the plan's levels; 0 is 100 %. */
  readonly level: number
  readonly run: number
  readonly trust: number
  /** After a major version: passes under an older one add nothing to the run until it is climbed. */
  readonly requalifying: boolean
  /** The last critical error of the person's own in this spell. */
  readonly criticalAt: number | null
  /** The newest verdict of any kind. */
  readonly lastReviewedAt: number | null
  /** Next first submissions that are always drawn, after an absence. */
  readonly forced: number
  /** First submissions under the newest SOP version that this person has worked under. */
  readonly sop: { readonly version: number; readonly submissions: number }
}

/** What of the evidence outlasts a delegation: attempts count over the life of assistant and task, whoever ends and assigns anew. */
export interface Attempts extends Pick<QualityState, 'attempt' | 'inAttempt' | 'shown' | 'exhaustedAt'> {
  /** The plans that they were made under, that of the delegation which has ended included; missing of older ones. */
  readonly earlier?: EarlierAttempts | undefined
}

/** That much of them which the evidence itself counts on. */
export const countedOf = ({ attempt, inAttempt, shown, exhaustedAt }: Attempts): Omit<Attempts, 'earlier'> => ({
  ...{ attempt, inAttempt, shown, exhaustedAt },
})

/** Something the fold noticed, with the sum that led to it: "16 + 9 passes = 25 >= 25". */
export interface QualityHappening {
  readonly type: string
  readonly arithmetic: string
}

export interface QualityStep {
  readonly quality: QualityState
  readonly happened: readonly QualityHappening[]
}

/** Nothing known yet. A plan that does not exist belongs to a task that does not either, which is refused elsewhere. */
export function startQuality(planId: string, attempts?: Attempts): QualityState {
  return startUnder(planIds.includes(planId) ? planOf(planId) : standardPlan, attempts)
}

/** Nothing known yet, under a plan of the agency's own or one that every agency has. */
export function startUnder(plan: Plan, attempts?: Attempts): QualityState {
  return {
    planId: plan.id,
    planVersion: plan.version,
    attempt: 1,
    inAttempt: 0,
    score: 0,
    shown: false,
    days: [],
    exhaustedAt: null,
    independentSince: null,
    level: 0,
    run: 0,
    trust: plan.trustCap,
    requalifying: false,
    criticalAt: null,
    lastReviewedAt: null,
    forced: 0,
    sop: { version: 0, submissions: 0 },
    ...(attempts && countedOf(attempts)),
  }
}
