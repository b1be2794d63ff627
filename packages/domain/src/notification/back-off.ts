const [second, minute, hour] = [1_000, 60_000, 3_600_000]

/** The pauses between attempts: three days and a half in all (escalation, rule 31; Standard Webhooks 1.0 recommends the like). */
const pausesMs = [
  10 * second,
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** Attempts after which a message is a dead letter. */
export const mostAttempts = pausesMs.length + 1

/** How long a receiver is left alone that has no time and does not say for how long, at most. */
const longestRestMs = 5 * minute

/**
 * For how long nothing at all goes to a receiver that answered that it has no time: as long as it asks for, else as long
 * as what it would not take now waits, for some minutes at most (rule 30).
 */
export function restAfter(attempts: number, drawn: number, retryAfterMs: number | null): number {
  return retryAfterMs ?? Math.min(pauseAfter(attempts, drawn, null) ?? longestRestMs, longestRestMs)
}

/** Failed attempts after which another channel takes over, while this one goes on trying (rule 25). */
export const failOverAfter = 3

/** Where a channel asks to be left alone for longer than this, another takes over at once (rule 25). */
const longestSilenceMs = 30 * minute

export const isTooLong = (waitMs: number): boolean => waitMs > longestSilenceMs

/**
 * How long to wait after so many failed attempts, in milliseconds; null where it was the last one. `drawn` in [0, 1)
 * spreads those that failed together over two fifths of the pause; whoever receives may ask for more (rule 30).
 */
export function pauseAfter(attempts: number, drawn: number, retryAfterMs: number | null): number | null {
  const pause = pausesMs[attempts - 1]
  if (pause === undefined) return null
  return Math.max(Math.round(pause * (0.8 + 0.4 * drawn)), retryAfterMs ?? 0)
}
