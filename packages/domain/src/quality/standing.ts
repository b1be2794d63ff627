import { nextAttempt } from './learning.ts'
import { type Outcome, rankOf, told, unchanged } from './outcome.ts'
import type { Plan, SamplingLevel } from './plan.ts'
import type { QualityHappening, QualityState, QualityStep } from './quality-state.ts'

/** Two critical errors within this time of the same spell demote. */
const criticalWindowMs = 90 * 24 * 3_600_000

/** One outcome while independent: the ladder, the trust balance, demotion. */
export function stand(plan: Plan, quality: QualityState, outcome: Outcome): QualityStep {
  if (outcome.drawKind === 'for_cause' && !worsens(outcome)) return unchanged(quality)
  return outcome.result === 'pass' ? passed(plan, quality, outcome) : failed(plan, quality, outcome)
}

/** A late look at delivered work moves something only where it finds worse than was known (section 5, line 13). */
function worsens(outcome: Outcome): boolean {
  return outcome.result !== 'pass' && (outcome.before === undefined || rankOf(outcome) < rankOf(outcome.before))
}

function passed(plan: Plan, quality: QualityState, { isCurrent }: Outcome): QualityStep {
  const trust = Math.min(plan.trustCap, quality.trust + 1)
  if (quality.requalifying && !isCurrent) return unchanged({ ...quality, trust })
  const run = Math.min(plan.passesToClimb, quality.run + 1)
  const top = plan.levels.length - 1
  if (run < plan.passesToClimb) return unchanged({ ...quality, trust, run })
  const requalified = quality.requalifying ? [told('requalified', `${run} passes >= ${plan.passesToClimb}`)] : []
  // A ladder of one level has nothing to climb; what had to be shown again is shown all the same.
  if (quality.level >= top) return { quality: { ...quality, trust, run, requalifying: false }, happened: requalified }
  const level = quality.level + 1
  const sum = `${quality.run} + 1 pass = ${run} >= ${plan.passesToClimb}: ${share(plan, quality.level)} -> ${share(plan, level)}`
  const happened = [told('level_climbed', sum), ...requalified]
  return { quality: { ...quality, trust, run: 0, level, requalifying: false }, happened }
}

function share({ levels }: Plan, level: number): string {
  const { num, den } = levels[level] as SamplingLevel
  return `${num}/${den}`
}

function failed(plan: Plan, quality: QualityState, outcome: Outcome): QualityStep {
  const fallen = { ...quality, level: 0, run: 0 }
  const happened: QualityHappening[] = []
  if (quality.level > 0)
    happened.push(told('level_fell', `a ${outcome.result}: ${share(plan, quality.level)} -> ${share(plan, 0)}`))
  if (outcome.result === 'critical')
    happened.push(told('critical_escalated', 'a critical error reaches an owner at once'))
  // A dispute holds the movement back; a demotion already made is a fact of its own, and stands.
  const given = outcome.isProcess ? undefined : outcome.result
  const result = outcome.trustHeld === true ? outcome.meanwhile : given
  if (result === undefined) return { quality: fallen, happened }
  const { trust, why } = charged(plan, quality, { result, at: outcome.at })
  const criticalAt = result === 'critical' ? outcome.at : quality.criticalAt
  if (why !== undefined) {
    const gone = demoted(plan, { ...fallen, trust, criticalAt })
    return { quality: gone.quality, happened: [...happened, told('demoted', why), ...gone.happened] }
  }
  return { quality: { ...fallen, trust, criticalAt }, happened }
}

interface Charge {
  readonly trust: number
  /** The sum that demotes, where it does. */
  readonly why: string | undefined
}

function charged(plan: Plan, quality: QualityState, { result, at }: Pick<Outcome, 'result' | 'at'>): Charge {
  const { trust: before, criticalAt } = quality
  if (result === 'critical' && plan.critical === 'demote')
    return { trust: before, why: `a critical error under ${plan.id}` }
  const cost = result === 'critical' ? (plan.critical as number) : plan.reworkCost
  const trust = before - cost
  if (trust <= 0) return { trust, why: `trust ${before} - ${cost} = ${trust} <= 0` }
  const isSecond = result === 'critical' && criticalAt !== null && at - criticalAt <= criticalWindowMs
  return {
    trust,
    why: isSecond
      ? `a second critical error, ${at - criticalAt} ms after the first, <= ${criticalWindowMs} ms`
      : undefined,
  }
}

/** Back under full review: score 0, the next attempt. Trust goes to its cap at the next promotion. */
export function demoted(plan: Plan, quality: QualityState): QualityStep {
  const back = { ...quality, independentSince: null, level: 0, run: 0, requalifying: false, criticalAt: null }
  return nextAttempt(plan, back)
}
