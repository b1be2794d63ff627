import type { Plan } from './plan.ts'
import { windowChances } from './window-chances.ts'

/** What the usual rules of thumb do to somebody with one true error rate, within the length of an attempt. */
export interface TodayAtRate {
  readonly errorRate: number
  /** Nine of the last ten good. */
  readonly tenReviews: number
  /** Nineteen of the last twenty good. */
  readonly lastTwenty: number
}

/** What agencies do without a plan, beside which a plan is shown: the reason to have one (quality, section 1). */
export function rulesOfToday({ attemptLength }: Plan, rates: readonly number[], missRate: number): TodayAtRate[] {
  const promoted = (window: number, errorRate: number) =>
    windowChances({ window, failuresAllowed: 1 }, errorRate, attemptLength, missRate)
  return rates.map((errorRate) => ({
    errorRate,
    tenReviews: promoted(10, errorRate),
    lastTwenty: promoted(20, errorRate),
  }))
}
