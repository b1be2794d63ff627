import type { Interval } from './interval.ts'
import { jeffreysInterval } from './jeffreys.ts'

/** μ, the share of failures that a single reviewer passes. A lower bound: two can miss the same. */
export interface MissRate {
  readonly rate: number
  readonly interval: Interval
  /** Failures behind the figure. */
  readonly n: number
  readonly answer: 'enough' | 'not_enough_data'
}

/** Below five nothing is ranked or gone by (quality, section 3). */
const fewestFailures = 5

interface Missed {
  readonly failures: number
  readonly passed: number
  /** What the failures are worth together where their weights differ: (Σw)² / Σw². */
  readonly effective?: number
}

/**
 * From the blind sample: adjudicated failures, and those of them that a single reviewer passed. Undefined where the
 * sample holds no failure; the stated AOQL then says that it assumes reviewers miss nothing (quality, section 1).
 */
export function missRate({ failures, passed, effective = failures }: Missed): MissRate | undefined {
  if (failures === 0) return undefined
  const answer = failures < fewestFailures ? 'not_enough_data' : 'enough'
  return {
    rate: passed / failures,
    interval: jeffreysInterval((passed / failures) * effective, effective),
    n: failures,
    answer,
  }
}

/** The share to count with: the upper limit of the estimate, however few it rests on; 0 where there is none. */
export function headlineMissRate(missed: Pick<MissRate, 'interval'> | undefined): number {
  // A share of 1 would be reviewers who see nothing, of whom no plan says anything.
  return Math.min(missed?.interval.upper ?? 0, almostAll)
}

const almostAll = 0.999
