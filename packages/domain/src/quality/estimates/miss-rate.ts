import type { Interval } from './interval.ts'
import { jeffreysInterval } from './jeffreys.ts'

/** μ, the share of failures that a single reviewer passes. A lower bound: two can miss the same. */
export interface MissRate {
  readonly rate: number
  readonly interval: Interval
  /** Failures behind the figure. */
  readonly n: number
}

/**
 * From the blind sample: adjudicated failures, and those of them that a single reviewer passed. Undefined where the
 * sample holds no failure; the stated AOQL then says that it assumes reviewers miss nothing (quality, section 1).
 */
export function missRate({ failures, passed }: { failures: number; passed: number }): MissRate | undefined {
  if (failures === 0) return undefined
  return { rate: passed / failures, interval: jeffreysInterval(passed, failures), n: failures }
}
