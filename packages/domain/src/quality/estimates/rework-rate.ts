import type { Interval } from './interval.ts'
import { jeffreysInterval } from './jeffreys.ts'

/** First submissions that were drawn at random or by a floor, and what became of them. */
export interface SampledOutcome {
  readonly rework: boolean
  /** π: the chance with which it was drawn, above 0 up to 1. */
  readonly inclusion: number
  /** How many came out alike; one where it is left out. */
  readonly count?: number
}

export interface ReworkRate {
  readonly rate: number
  readonly interval: Interval
  /** Reviews behind the figure. */
  readonly n: number
  /** What they are worth together, given their unequal weights: (Σw)² / Σw². */
  readonly effective: number
  /** Whether it may stand in a ranking. */
  readonly rankable: boolean
}

/** With fewer reviews a rate says nothing that could be compared. */
export const fewestRanked = 5

/**
 * Share of rework among all work, from a sample whose size follows the quality: each outcome counts 1/π (Hájek 1971),
 * because the raw share overstates bad spells. Undefined where nothing was sampled (quality, section 3).
 */
export function reworkRate(outcomes: readonly SampledOutcome[]): ReworkRate | undefined {
  let [weights, squares, failed, n] = [0, 0, 0, 0]
  for (const { rework, inclusion, count = 1 } of outcomes) {
    const weight = 1 / inclusion
    weights += count * weight
    squares += count * weight * weight
    if (rework) failed += count * weight
    n += count
  }
  if (n === 0) return undefined
  const rate = failed / weights
  const effective = (weights * weights) / squares
  return {
    rate,
    interval: jeffreysInterval(rate * effective, effective),
    n,
    effective,
    rankable: n >= fewestRanked,
  }
}
