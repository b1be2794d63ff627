import type { Task } from '@understudy/domain/task/task'
import { nextOf } from './next-of.ts'

const weekMs = 7 * 86_400_000
const weeksAhead = 26
/** Of a rule that meets more often, the first so many tell how often. */
const mostLookedAt = 400

/** How many items a week the task's cadences make from an instant on; 0 where nothing recurs. */
export function itemsPerWeek({ cadences = [] }: Pick<Task, 'cadences'>, at: number): number {
  return cadences
    .filter(({ state }) => state === 'active')
    .map((cadence) => {
      const met = nextOf(cadence, at, mostLookedAt)
      if ('kind' in met) return 0
      const last = met.at(-1)
      const until = met.length < mostLookedAt || last === undefined ? at + weeksAhead * weekMs : last.at
      return (met.filter((one) => one.at <= until).length * weekMs) / (until - at)
    })
    .reduce((sum, rate) => sum + rate, 0)
}
