import type { Plan } from './plan.ts'
import { promotionChances } from './promotion-chances.ts'

/** How long it takes to prove somebody on work that comes so often (quality, section 1, volume). */
export interface Volume {
  /** Of the task, or of all tasks of its family that the person works on. */
  readonly itemsPerWeek: number
  /** Mean weeks to the first crossing of somebody at the plan's acceptable rate who begins at 0 and crosses. */
  readonly weeksToCrossing: number
  /** H items take more than half a year: nobody is promoted by a shorter test. */
  readonly isTooRare: boolean
  readonly said: string
}

const longestWeeks = 26

/** Undefined where nothing recurs, so that nobody knows how much work will come. */
export function volumeOf(plan: Plan, itemsPerWeek: number): Volume | undefined {
  if (!(itemsPerWeek > 0)) return undefined
  const weeksToCrossing = promotionChances(plan, plan.acceptable).meanReviews / itemsPerWeek
  const fewest = plan.promoteAt / itemsPerWeek
  const isTooRare = fewest > longestWeeks
  const weeks = Math.round(weeksToCrossing * 10) / 10
  const said = isTooRare
    ? `Too rare to prove: ${plan.promoteAt} items take ${Math.round(fewest)} weeks, more than ${longestWeeks}. Let it share evidence with other tasks of its SOP family, or stay at 100 %`
    : `About ${weeks} weeks to the crossing at ${Math.round(itemsPerWeek * 10) / 10} items a week`
  return { itemsPerWeek, weeksToCrossing, isTooRare, said }
}
