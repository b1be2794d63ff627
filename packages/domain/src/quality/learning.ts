import { attemptsSoFar, type EarlierAttempts } from './earlier-attempts.ts'
import { type Outcome, told, unchanged } from './outcome.ts'
import type { Plan } from './plan.ts'
import {
  type Attempts,
  countedOf,
  type QualityHappening,
  type QualityState,
  type QualityStep,
} from './quality-state.ts'

/** A gate asks for this many distinct days at most, so more are not kept. */
const daysKept = 10

/** From the third attempt an owner decides; a fourth needs a plan that asks for more. */
export const ownerFromAttempt = 3
export const lastAttempt = 3

/** One counted outcome in reverse-shadow: score, attempt, recommendation. */
export function learn(plan: Plan, quality: QualityState, outcome: Outcome): QualityStep {
  if (outcome.drawKind === 'for_cause' || !outcome.isCurrent) return unchanged(quality)
  if (outcome.isProcess && outcome.result !== 'pass') return unchanged(quality)
  const score = nextScore(plan, quality.score, outcome)
  const inAttempt = quality.inAttempt + 1
  const happened = crossings(plan, quality, outcome, score)
  if (inAttempt >= plan.attemptLength && score < plan.promoteAt) {
    const ended = told(
      'attempt_ended',
      `${inAttempt} reviews >= ${plan.attemptLength}, score ${score} < ${plan.promoteAt}`,
    )
    const next = nextAttempt(plan, quality)
    return {
      quality: next.quality,
      happened: [...happened, ended, told('coaching_checkpoint', `attempt ${quality.attempt} ended`), ...next.happened],
    }
  }
  const shown = quality.shown || score >= plan.promoteAt
  return { quality: { ...quality, score, inAttempt, shown, days: withDay(quality.days, outcome.day) }, happened }
}

function nextScore({ promoteAt, reworkCost }: Plan, score: number, { result }: Outcome): number {
  if (result === 'pass') return Math.min(promoteAt, score + 1)
  return result === 'rework' ? Math.max(0, score - reworkCost) : 0
}

function crossings(
  plan: Plan,
  { score: before, shown }: QualityState,
  { result }: Outcome,
  score: number,
): QualityHappening[] {
  const { promoteAt } = plan
  if (before < promoteAt && score >= promoteAt)
    return [told(shown ? 'recommended_again' : 'competence_shown', `${before} + 1 pass = ${score} >= ${promoteAt}`)]
  if (before >= promoteAt && score < promoteAt) {
    const sum =
      result === 'critical'
        ? `a critical error: 0 < ${promoteAt}`
        : `${before} - ${plan.reworkCost} = ${score} < ${promoteAt}`
    return [told('recommendation_withdrawn', sum)]
  }
  return []
}

/** After an attempt without success, or a demotion. */
export function nextAttempt(plan: Plan, quality: QualityState): QualityStep {
  const attempt = quality.attempt + 1
  const exhaustedAt = Math.max(quality.exhaustedAt ?? 0, plan.promoteAt)
  const asksMore = attempt === lastAttempt + 1 || exhaustedAt !== quality.exhaustedAt
  const happened = [
    ...(attempt === ownerFromAttempt ? [told('owner_needed', `attempt ${attempt} >= ${ownerFromAttempt}`)] : []),
    ...(attempt > lastAttempt && asksMore ? [told('plan_exhausted', `attempt ${attempt} > ${lastAttempt}`)] : []),
  ]
  return { quality: { ...quality, attempt, exhaustedAt, inAttempt: 0, score: 0, shown: false, days: [] }, happened }
}

/**
 * What is carried on when the delegation ends: independence ends as by a demotion; an attempt under way goes on with its
 * reviews counted and the score at 0, so that ending and assigning anew wins nothing (quality, section 1, luck over a life). The plan that is
 * left is told beside those before it, for the task may be under another by then.
 */
export function attemptsOnLeaving(plan: Plan, quality: QualityState, earlier: EarlierAttempts | undefined): Attempts {
  const last = quality.independentSince === null ? quality : nextAttempt(plan, quality).quality
  const used = last.inAttempt === 0 ? last.attempt - 1 : last.attempt
  return { ...countedOf(last), earlier: attemptsSoFar(plan, used, earlier) }
}

function withDay(days: readonly string[], day: string | null): readonly string[] {
  return day === null || days.includes(day) || days.length >= daysKept ? days : [...days, day]
}
