import type { Instant } from '../stream.ts'

/**
 * How long clocks of one sort ran until they ended, as counts in buckets of business time, older ones counting less.
 * Plain JSON; a value is made of the one before it and one clock more, so a curve needs no history to be kept up.
 */
export interface Durations {
  /** Grows by one with everything that is learnt. */
  readonly version: number
  /** When it last learnt something; counts are as of then. */
  readonly asOf: Instant
  /** By bucket, those that ended in it. */
  readonly ended: readonly number[]
  /** By bucket, those that were seen running in it, and not longer; who comes to be seen later counts as less than none. */
  readonly cut: readonly number[]
}

/** What one clock tells of how long such clocks run, in business milliseconds. */
export interface Seen {
  readonly endedMs?: number
  /** It ran as long as this, and how much longer is not known. */
  readonly cutMs?: number
  /** Until here it had been counted already. */
  readonly knownMs?: number
}

const minuteMs = 60_000
const bucketsAnOctave = 4
/** The last begins at about a hundred thousand business hours and has no end. */
const bucketCount = 92
/** A clock of a month ago counts half. */
const halfLifeMs = 30 * 86_400_000
/** In the curve that tells of the last days. */
export const latelyHalfLifeMs = 2 * 86_400_000

const nothing: Durations = { version: 0, asOf: 0, ended: [], cut: [] }

/** The first minute is one bucket; from there on four to every doubling. */
function bucketOf(ms: number): number {
  if (ms <= minuteMs) return 0
  return Math.min(bucketCount - 1, 1 + Math.floor(Math.log2(ms / minuteMs) * bucketsAnOctave))
}

function startOf(bucket: number): number {
  return bucket === 0 ? 0 : minuteMs * 2 ** ((bucket - 1) / bucketsAnOctave)
}

/** How much of what was counted `at` one instant still counts at a later one, 0 to 1. */
export function stillCounts(asOf: Instant, at: Instant, halfLife = halfLifeMs): number {
  return asOf === 0 || at <= asOf ? 1 : 2 ** (-(at - asOf) / halfLife)
}

/** The durations as of a later instant, at which nothing was learnt: what was counted long ago counts for less by then. */
export function faded(durations: Durations | undefined, at: Instant, halfLife: number): Durations | undefined {
  if (durations === undefined) return undefined
  const kept = stillCounts(durations.asOf, at, halfLife)
  const less = (counts: readonly number[]) => counts.map((count) => count * kept)
  return { ...durations, ended: less(durations.ended), cut: less(durations.cut) }
}

/** The durations with one clock more, as of `at`. */
export function withSeen(
  durations: Durations | undefined,
  seen: Seen,
  at: Instant,
  halfLife: number = halfLifeMs,
): Durations {
  const before = durations ?? nothing
  const kept = stillCounts(before.asOf, at, halfLife)
  const { endedMs, cutMs, knownMs } = seen
  const cut = before.cut.map((count) => count * kept)
  add(cut, cutMs, 1)
  add(cut, knownMs, -1)
  const ended = before.ended.map((count) => count * kept)
  add(ended, endedMs, 1)
  return { version: before.version + 1, asOf: Math.max(before.asOf, at), ended, cut }
}

function add(counts: number[], ms: number | undefined, count: number): void {
  if (ms === undefined) return
  const bucket = bucketOf(ms)
  while (counts.length <= bucket) counts.push(0)
  counts[bucket] = (counts[bucket] as number) + count
}

/** By bucket, the chance that a clock which runs at its start has ended at its end. */
export type Hazards = readonly number[]

/** How many clocks of the wider sort a sort's own ones are mixed with (quality, section 3). */
const usualWeight = 20

/**
 * Actuarial hazards (Cutler and Ederer 1958), shrunk towards those of the wider sort by as many clocks as `weight`
 * says; who is cut is at risk for half of its bucket.
 */
export function hazardsOf(durations: Durations, wider?: Hazards, weight = usualWeight): Hazards {
  const hazards = new Array<number>(bucketCount).fill(0)
  let running = 0
  for (let bucket = bucketCount - 1; bucket >= 0; bucket--) {
    const [ended, cut] = [durations.ended[bucket] ?? 0, durations.cut[bucket] ?? 0]
    running += ended + cut
    const atRisk = Math.max(ended, running - cut / 2, 0)
    const prior = wider === undefined ? 0 : weight
    if (atRisk + prior > 0) hazards[bucket] = (ended + prior * (wider?.[bucket] ?? 0)) / (atRisk + prior)
  }
  return hazards
}

/**
 * Chance that a clock which has run `elapsedMs` runs beyond `promisedMs`: P(T > promise | T > elapsed), both in business
 * milliseconds. 1 once the promise is past.
 */
export function missChance(hazards: Hazards, elapsedMs: number, promisedMs: number): number {
  let chance = 1
  for (let bucket = bucketOf(elapsedMs); bucket < bucketCount - 1 && startOf(bucket) < promisedMs; bucket++) {
    const [start, end] = [startOf(bucket), startOf(bucket + 1)]
    const part = (Math.min(end, promisedMs) - Math.max(start, elapsedMs)) / (end - start)
    if (part > 0) chance *= (1 - (hazards[bucket] ?? 0)) ** part
  }
  return chance
}
