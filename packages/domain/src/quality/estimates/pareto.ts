import type { Interval } from './interval.ts'
import { jeffreysInterval } from './jeffreys.ts'

export interface ParetoRow {
  readonly theme: string
  readonly count: number
  readonly share: number
  readonly interval: Interval
  /** Share of this row and those before it. */
  readonly cumulative: number
  /** One of the fewest that make up the cut together. */
  readonly vital: boolean
}

/** Themes of rework, most frequent first, ties by name. `cut` is the share that the vital few make up. */
export function pareto(counts: Readonly<Record<string, number>>, cut = 0.8): ParetoRow[] {
  const entries = Object.entries(counts).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const total = entries.reduce((sum, [, count]) => sum + count, 0)
  let before = 0
  return entries.map(([theme, count]) => {
    const vital = before / total < cut
    before += count
    const interval = jeffreysInterval(count, total)
    return { theme, count, share: count / total, interval, cumulative: before / total, vital }
  })
}
