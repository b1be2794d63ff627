import { operatingCharacteristic, type PlanAtRate } from './operating-characteristic.ts'
import type { Plan } from './plan.ts'

/** The same as `PlanAtRate`, fit for the ledger: null where nobody is promoted, or nobody ever demoted. */
export type PromiseAtRate = Omit<PlanAtRate, 'meanReviews' | 'reviewsToDemotion'> & {
  readonly meanReviews: number | null
  readonly reviewsToDemotion: number | null
}

/** What a plan promises, as it is shown before an agency saves it and kept with the event that saves it. */
export interface PlanPromise {
  /** The share of errors that reviewers miss, with which it was computed; at 0 it assumes that they miss nothing. */
  readonly missRate: number
  readonly rates: readonly PromiseAtRate[]
  /** Cumulative chance of a false promotion at attempts 1, 2, 3. */
  readonly falsePromotion: readonly number[]
  /** AOQL over 0 <= p <= the unacceptable rate; null where the plan delivers before it reviews. */
  readonly worstOutgoing: number | null
}

/** True error rates that every plan is shown at, beside its own two. */
const usualRates = [0.02, 0.05, 0.1, 0.2]

/** Exact, never drawn. `missRate` is the share of errors that reviewers miss, 0 up to 1. */
export function promiseOf(plan: Plan, missRate = 0): PlanPromise {
  const rates = [...new Set([...usualRates, plan.acceptable, plan.unacceptable])].toSorted((a, b) => a - b)
  const { rates: at, falsePromotion, worstOutgoing } = operatingCharacteristic(plan, rates, missRate)
  return { missRate, rates: at.map(shown), falsePromotion, worstOutgoing }
}

function shown({ meanReviews, reviewsToDemotion, ...rest }: PlanAtRate): PromiseAtRate {
  return { ...rest, meanReviews: finite(meanReviews), reviewsToDemotion: finite(reviewsToDemotion) }
}

const finite = (value: number) => (Number.isFinite(value) ? value : null)
