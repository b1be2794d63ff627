import type { Plan } from './plan.ts'

type Chain = Pick<Plan, 'reworkCost' | 'promoteAt' | 'attemptLength'>

/** What of a plan a chance of a false promotion follows from. */
export type FalsePromotionPlan = Chain & Pick<Plan, 'unacceptable'>

export interface PromotionChances {
  /** Chance that the score crosses H within the attempt. */
  readonly promoted: number
  /** Mean number of reviews until then, of those who cross; NaN where nobody can. */
  readonly meanReviews: number
}

/**
 * Exact absorbing Markov chain over the integer score: states 0 to H - 1, a pass goes up one, a rework down m but not
 * below 0. `errorRate` is the true share of rework; reviewers who miss a share see only the rest of it.
 */
export function promotionChances(
  { reworkCost, promoteAt, attemptLength }: Chain,
  errorRate: number,
  missRate = 0,
): PromotionChances {
  const fail = errorRate * (1 - missRate)
  let states = new Float64Array(promoteAt)
  states[0] = 1
  let promoted = 0
  let weighted = 0
  for (let review = 1; review <= attemptLength; review++) {
    const crossing = (states[promoteAt - 1] as number) * (1 - fail)
    promoted += crossing
    weighted += crossing * review
    states = after(states, fail, reworkCost)
  }
  return { promoted, meanReviews: weighted / promoted }
}

/** Where the score is one review later; what crossed is gone. */
function after(states: Float64Array, fail: number, reworkCost: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(states.length)
  // Counted by hand: iterators would make the largest plans ten times as slow to show.
  for (let score = 0; score < states.length; score++) {
    const chance = states[score] as number
    const lower = Math.max(0, score - reworkCost)
    next[lower] = (next[lower] as number) + chance * fail
    if (score + 1 < states.length) next[score + 1] = (next[score + 1] as number) + chance * (1 - fail)
  }
  return next
}

/** α: the chance that somebody at the plan's unacceptable rate is promoted within one attempt. */
function falsePromotion(plan: FalsePromotionPlan, missRate = 0): number {
  return promotionChances(plan, plan.unacceptable, missRate).promoted
}

/** Luck over a life: 1 - (1 - α)^k after k attempts. */
export function cumulativeFalsePromotion(plan: FalsePromotionPlan, attempts: number, missRate = 0): number {
  return overAttempts(falsePromotion(plan, missRate), attempts)
}

/** The same after 1, 2 and 3 attempts, with α computed once. */
export function falsePromotions(plan: Plan, missRate = 0): number[] {
  const once = falsePromotion(plan, missRate)
  return [1, 2, 3].map((attempts) => overAttempts(once, attempts))
}

const overAttempts = (once: number, attempts: number) => 1 - (1 - once) ** attempts

/** Mean number of reviews to the first crossing where an attempt never ends; infinite where nobody gets there. */
export function meanReviewsUnbounded({ reworkCost, promoteAt }: Chain, errorRate: number): number {
  // Time to climb one point from each score: one review, and after a rework the whole way back up.
  const climb: number[] = []
  for (let score = 0; score < promoteAt; score++) {
    const lower = Math.max(0, score - reworkCost)
    const wayBack = climb.slice(lower, score).reduce((sum, step) => sum + step, 0)
    climb.push((1 + errorRate * wayBack) / (1 - errorRate))
  }
  return climb.reduce((sum, step) => sum + step, 0)
}
