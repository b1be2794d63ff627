import { ladderChances, ladderOf, worstOutgoing } from './ladder-chances.ts'
import type { Plan } from './plan.ts'
import { falsePromotions, promotionChances } from './promotion-chances.ts'
import { reviewsToDemotion } from './trust-chances.ts'

/** What a plan does to somebody with one true error rate. */
export interface PlanAtRate {
  readonly errorRate: number
  readonly promoted: number
  readonly meanReviews: number
  readonly reviewedAfterwards: number
  readonly outgoing: number
  readonly reviewsToDemotion: number
}

/** What a plan promises, exactly; shown before an agency saves its own (quality, section 1). */
export interface OperatingCharacteristic {
  readonly rates: readonly PlanAtRate[]
  /** Cumulative chance of a false promotion at attempts 1, 2, 3. */
  readonly falsePromotion: readonly number[]
  /** AOQL over 0 <= p <= the unacceptable rate; null where the plan delivers before it reviews, and nothing bounds it. */
  readonly worstOutgoing: number | null
}

/** `missRate` is the share of errors that reviewers miss; 0 has to be said where nothing is known about it. */
export function operatingCharacteristic(plan: Plan, rates: readonly number[], missRate = 0): OperatingCharacteristic {
  return {
    rates: rates.map((rate) => atRate(plan, rate, missRate)),
    falsePromotion: falsePromotions(plan, missRate),
    worstOutgoing: aoqlOf(plan, missRate),
  }
}

/** What is not held is mended too late: every error goes out, and there is no bound to state. */
export function aoqlOf(plan: Plan, missRate: number): number | null {
  if (plan.deliversBeforeReview === true) return null
  return worstOutgoing(ladderOf(plan), plan.unacceptable, missRate).outgoing
}

function atRate(plan: Plan, errorRate: number, missRate: number): PlanAtRate {
  const { reviewed, outgoing } = ladderChances(ladderOf(plan), errorRate, missRate)
  return {
    errorRate,
    ...promotionChances(plan, errorRate, missRate),
    reviewedAfterwards: reviewed,
    outgoing: plan.deliversBeforeReview === true ? errorRate : outgoing,
    reviewsToDemotion: reviewsToDemotion(plan, errorRate, missRate),
  }
}
