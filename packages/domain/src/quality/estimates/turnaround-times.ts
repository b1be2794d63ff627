import { type Duration, kaplanMeier, type ShareTime, timeUntil } from './kaplan-meier.ts'
import { percentile } from './percentile.ts'

export interface TurnaroundPercentile extends ShareTime {
  /** 0 to 1. */
  readonly share: number
  /** The same of finished items alone, by type 7: too low while slow items are open, and shown only beside it. */
  readonly ofFinished: number | undefined
}

export interface TurnaroundTimes {
  readonly n: number
  readonly finished: number
  readonly open: number
  /** By Kaplan-Meier, open items counted at their age. */
  readonly percentiles: readonly TurnaroundPercentile[]
  readonly answer: 'enough' | 'not_enough_data'
}

const shares = [0.5, 0.85, 0.9, 0.95]
const fewest = 5

/** How long work takes; an item that is not done has taken its age so far (quality, section 3). */
export function turnaroundTimes(items: readonly Duration[]): TurnaroundTimes {
  const curve = kaplanMeier(items)
  const finished = items.filter(({ happened }) => happened).map(({ time }) => time)
  return {
    n: items.length,
    finished: finished.length,
    open: items.length - finished.length,
    percentiles: shares.map((share) => ({
      share,
      ...timeUntil(curve, share),
      ofFinished: percentile(finished, share),
    })),
    answer: finished.length >= fewest ? 'enough' : 'not_enough_data',
  }
}
