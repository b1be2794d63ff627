import { disused } from './lapses.ts'
import { lastAttempt, learn, ownerFromAttempt } from './learning.ts'
import type { Outcome } from './outcome.ts'
import type { Plan } from './plan.ts'
import type { QualityState, QualityStep } from './quality-state.ts'
import { demoted, stand } from './standing.ts'

/** One outcome recorded: it acts in the stage in force when its verdict is (quality, section 5, line 17). */
export function recordOutcome(plan: Plan, quality: QualityState, outcome: Outcome): QualityStep {
  const { quality: inForce, happened: lapse } = seen(quality, outcome.at)
  const next = inForce.independentSince === null ? learn(plan, inForce, outcome) : stand(plan, inForce, outcome)
  return lapse.length === 0 ? next : { ...next, happened: [...lapse, ...next.happened] }
}

/** A verdict that adds nothing of its own; what lapsed before it has lapsed. */
export function seen(quality: QualityState, at: number): QualityStep {
  const { quality: inForce, happened } = disused(quality, at)
  return { quality: reviewedAt(inForce, at), happened }
}

/** The newest verdict of any kind keeps disuse away. */
function reviewedAt(quality: QualityState, at: number): QualityState {
  return { ...quality, lastReviewedAt: Math.max(quality.lastReviewedAt ?? at, at) }
}

/** Whether the evidence recommends independence now: it stands only while the score is at H. */
export function isRecommended(plan: Plan, quality: QualityState): boolean {
  return quality.independentSince === null && quality.score >= plan.promoteAt && !isExhausted(plan, quality)
}

/** A fourth attempt proves nothing under the same plan (quality, section 5, line 4). */
export function isExhausted(plan: Plan, { attempt, exhaustedAt }: QualityState): boolean {
  return attempt > lastAttempt && exhaustedAt !== null && plan.promoteAt <= exhaustedAt
}

/** From the third attempt only an owner confirms. */
export function needsOwner({ attempt }: QualityState): boolean {
  return attempt >= ownerFromAttempt
}

/** Independent: 100 %, run 0, trust at the cap; score and attempt stay frozen as they were. */
export function promoted(plan: Plan, quality: QualityState, at: number): QualityState {
  return {
    ...quality,
    independentSince: at,
    level: 0,
    run: 0,
    trust: plan.trustCap,
    requalifying: false,
    criticalAt: null,
  }
}

/** A lead's decision; nothing changes for somebody who is not independent. */
export function demotedByLead(plan: Plan, quality: QualityState): QualityStep {
  return quality.independentSince === null ? { quality, happened: [] } : demoted(plan, quality)
}
