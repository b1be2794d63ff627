import { falsePromotionSoFar } from '../quality/earlier-attempts.ts'
import { headlineMissRate, type MissRate } from '../quality/estimates/miss-rate.ts'
import { type OverMissRate, statedAoql } from '../quality/estimates/stated-aoql.ts'
import { isRecommended } from '../quality/fold.ts'
import type { Plan } from '../quality/plan.ts'
import type { QualityState } from '../quality/quality-state.ts'
import type { Delegation } from './delegation.ts'
import { planOfDelegation } from './evidence.ts'

/** What is said of a promotion before somebody confirms it: whether the evidence asks for it, and how far luck reaches. */
export interface Recommendation {
  readonly recommended: boolean
  readonly arithmetic: string
  /** The chance that somebody at the plan's unacceptable rate has got this far, over all attempts. */
  readonly falsePromotion: number
  /** Of one attempt, over the interval of what reviewers miss; undefined where that is unknown. */
  readonly over: OverMissRate | undefined
  readonly missRate: MissRate | undefined
}

/** Counts with the upper limit of what reviewers miss, or with nothing missed where nothing is known (quality, section 1). */
export function recommendationOf(
  delegation: Pick<Delegation, 'quality' | 'plan' | 'earlier' | 'declined'>,
  missed: MissRate | undefined,
): Recommendation {
  const { quality, earlier, declined } = delegation
  const plan = planOfDelegation(delegation)
  return {
    recommended: declined === undefined && isRecommended(plan, quality),
    arithmetic: arithmeticOf(plan, quality),
    falsePromotion: falsePromotionSoFar(plan, quality, earlier, headlineMissRate(missed)),
    over: statedAoql(plan, missed).over?.falsePromotion,
    missRate: missed,
  }
}

export function arithmeticOf({ promoteAt }: Plan, { score, inAttempt, attempt }: QualityState): string {
  const sign = score >= promoteAt ? '>=' : '<'
  return `score ${score} ${sign} ${promoteAt} after ${inAttempt} reviews in attempt ${attempt}`
}
