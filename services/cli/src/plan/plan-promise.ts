import type { MissRate } from '@understudy/domain/quality/estimates/miss-rate'
import { type StatedAoql, statedAoql } from '@understudy/domain/quality/estimates/stated-aoql'
import { operatingCharacteristic, type PlanAtRate } from '@understudy/domain/quality/operating-characteristic'
import type { Plan } from '@understudy/domain/quality/plan'
import { limitsOfPlan } from '@understudy/domain/quality/plan-limits'
import { rulesOfToday, type TodayAtRate } from '@understudy/domain/quality/rules-of-today'

/** What a plan promises, what agencies do without one, and what no plan can promise. Everything exact, nothing drawn. */
export interface PlanPromise {
  readonly plan: Plan
  readonly missRate: number
  /** The agency's own estimate of it, and the headlines over its interval; null where none was asked for or is known. */
  readonly reviewers: MissRate | null
  readonly over: StatedAoql['over'] | null
  readonly rates: readonly PlanAtRate[]
  readonly falsePromotion: readonly number[]
  readonly worstOutgoing: number | null
  readonly today: readonly TodayAtRate[]
  readonly limits: readonly string[]
}

/** `missRate` is the share that reviewers miss; `reviewers` is where it comes from, where that is an estimate. */
export function planPromise(plan: Plan, rates: readonly number[], missRate: number, reviewers?: MissRate): PlanPromise {
  return {
    plan,
    missRate,
    reviewers: reviewers ?? null,
    over: statedAoql(plan, reviewers).over ?? null,
    ...operatingCharacteristic(plan, rates, missRate),
    today: rulesOfToday(plan, rates, missRate),
    limits: limitsOf(plan, missRate, reviewers),
  }
}

const percent = (share: number, digits = 0) => `${(share * 100).toFixed(digits)} %`

/** Shown wherever the figures are shown (quality, section 1). */
function limitsOf(plan: Plan, missRate: number, reviewers: MissRate | undefined): string[] {
  const { acceptable, unacceptable, attemptLength, promoteAt } = plan
  const { lastLevel: last, slips, rareCritical } = limitsOfPlan(plan)
  const { falsePromotion } = operatingCharacteristic(plan, [], missRate)
  return [
    `Between ${percent(acceptable)} and ${percent(unacceptable)} lies a grey zone that ${attemptLength} reviews cannot separate.`,
    ...(plan.deliversBeforeReview === true
      ? []
      : [
          `The worst share of errors going out is a long-run figure, for error rates up to ${percent(unacceptable)}; above that no bound exists.`,
        ]),
    missRate === 0
      ? 'It assumes that reviewers miss nothing; give --reviewers-miss or --agency to see what happens when they do.'
      : assumedOf(missRate, reviewers),
    `Right after a sudden break about ${slips.toFixed(0)} errors slip by before the first is caught at ${last.num}/${last.den}.`,
    `A third attempt at ${percent(unacceptable)} errors has a cumulative false promotion of ${percent(falsePromotion[2] as number, 1)}.`,
    `${promoteAt} clean reviews cannot prove that critical errors are rare: they still allow ${percent(rareCritical, 1)} of them. Work marked high-risk or irreversible is always reviewed.`,
  ]
}

function assumedOf(missRate: number, reviewers: MissRate | undefined): string {
  const assumed = `It assumes that reviewers miss ${percent(missRate, 1)} of the errors that they look at`
  if (reviewers === undefined) return `${assumed}.`
  const { rate, interval, n, answer } = reviewers
  const where = `${percent(rate, 1)}, from ${percent(interval.lower, 1)} to ${percent(interval.upper, 1)}`
  return `${assumed}, the upper limit of the estimate (${where}, from ${n} failures${answer === 'enough' ? '' : ': not enough data'}).`
}
