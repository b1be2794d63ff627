import { normalQuantile } from './distributions.ts'
import { type Interval, usualConfidence } from './interval.ts'

/** Observations that are alike, and how many. */
export interface Alike<T> {
  readonly value: T
  readonly count: number
}

/**
 * Interval of a figure of agreement, -1 to 1, from how much it changes when each observation in turn is left out
 * (Efron 1982; Gwet 2014, chapter 5, for agreement). Undefined where the figure is, with or without any of them.
 */
export function jackknifeInterval<T>(
  groups: readonly Alike<T>[],
  figure: (groups: readonly Alike<T>[]) => number | undefined,
  confidence = usualConfidence,
): Interval | undefined {
  const n = groups.reduce((sum, { count }) => sum + count, 0)
  const whole = figure(groups)
  const without = groups.map(({ value, count }, index) => ({
    count,
    figure: figure(groups.with(index, { value, count: count - 1 })),
  }))
  if (n < 2 || whole === undefined || without.some(({ figure }) => figure === undefined)) return undefined
  const sum = (of: (figure: number) => number) =>
    without.reduce((total, { count, figure }) => total + count * of(figure as number), 0)
  const mean = sum((figure) => figure) / n
  const error = Math.sqrt(((n - 1) / n) * sum((figure) => (figure - mean) ** 2))
  const width = normalQuantile((1 + confidence) / 2) * error
  return { lower: Math.max(-1, whole - width), upper: Math.min(1, whole + width), confidence }
}
