import type { Instant } from '../stream.ts'
import { stillCounts } from './risk-curve.ts'
import type { Crowd } from './risk-queue.ts'

/**
 * What came of chances that were told, as a logistic regression that forgets: the logit of the mended chance is a sum of
 * a constant, the logit of the chance told, how far the last days tell otherwise, whether it is work that came back, and how
 * much work waits beside it. Plain JSON, made of the one before it and one outcome more.
 */
export interface Calibration {
  readonly version: number
  readonly asOf: Instant
  /** One for each trait. */
  readonly weights: readonly number[]
  /** How uncertain they are: the covariance of the weights, row by row. */
  readonly spread: readonly number[]
}

/** A chance before it is mended, and what else is known of the clock. */
export interface RawChance {
  readonly chance: number
  /** The same, where the last days count most. */
  readonly lately: number
  /** The work repeats earlier work. */
  readonly isRepeat: boolean
  /** What waits beside it; undefined at the start, where it tells nothing more, and where that is not known. */
  readonly crowd?: Crowd | undefined
}

/** What was learnt four weeks ago is half as certain. */
const halfLifeMs = 28 * 86_400_000
/** Variance of each weight before anything is known; none grows beyond it. */
const priorVariance = 0.25
/** As the last days tell it: halved logits, so that all weights are alike in size. */
const prior = [0, 2, 2, 0, 0, 0, 0]
const size = prior.length
const nothing: Calibration = {
  ...{ version: 0, asOf: 0, weights: prior },
  spread: Array.from({ length: size * size }, (_, index) => (index % (size + 1) === 0 ? priorVariance : 0)),
}

/** Work that came back is taken up before the rest, so that much other work holds it up less: a weight for each. */
function traitsOf({ chance, lately, isRepeat, crowd }: RawChance): number[] {
  const { backlog, late } = crowd ?? { backlog: 0, late: 0 }
  const crowded = isRepeat ? [0, backlog] : [backlog, 0]
  return [1, logit(chance) / 2, (logit(lately) - logit(chance)) / 2, isRepeat ? 1 : 0, ...crowded, late]
}

/** Bounded, so that a certainty can be mended. */
function logit(chance: number): number {
  const bounded = Math.min(0.99, Math.max(0.01, chance))
  return Math.log(bounded / (1 - bounded))
}

const logistic = (sum: number) => 1 / (1 + Math.exp(-sum))
const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, index) => sum + value * (other[index] as number), 0)
const times = (spread: readonly number[], traits: readonly number[]) =>
  traits.map((_, row) => dot(traits, spread.slice(row * size, (row + 1) * size)))

/**
 * With one outcome more, of a clock that was told `raw` before anything mended it: a step of the extended Kalman filter
 * for a logistic likelihood (Penny and Roberts 1999; McCormick, Raftery, Madigan and Burd 2012).
 */
export function withOutcome(
  calibration: Calibration | undefined,
  raw: RawChance,
  missed: boolean,
  at: Instant,
): Calibration {
  const before = calibration ?? nothing
  const spread = less(before.spread, stillCounts(before.asOf, at, halfLifeMs))
  const traits = traitsOf(raw)
  const told = logistic(dot(traits, before.weights))
  const along = times(spread, traits)
  const variance = 1 / Math.max(told * (1 - told), 0.01) + dot(traits, along)
  const sure = spread.map(
    (value, index) =>
      value - ((along[Math.floor(index / size)] as number) * (along[index % size] as number)) / variance,
  )
  const step = times(sure, traits)
  const off = (missed ? 1 : 0) - told
  return {
    version: before.version + 1,
    asOf: Math.max(before.asOf, at),
    weights: before.weights.map((weight, index) => weight + (step[index] as number) * off),
    spread: sure,
  }
}

/** The spread when only a share of what was learnt still counts; no weight becomes less certain than at the beginning. */
function less(spread: readonly number[], kept: number): number[] {
  const grown = spread.map((value) => value / Math.max(kept, 0.01))
  const over = Array.from({ length: size }, (_, index) =>
    Math.sqrt(Math.max(1, (grown[index * (size + 1)] as number) / priorVariance)),
  )
  return grown.map(
    (value, index) => value / ((over[Math.floor(index / size)] as number) * (over[index % size] as number)),
  )
}

/** The chance as such chances came out; nearer to a half where that is uncertain (MacKay 1992), as told where nothing is known. */
export function mended(calibration: Calibration | undefined, raw: RawChance): number {
  if (calibration === undefined) return raw.lately
  const { weights, spread } = calibration
  const traits = traitsOf(raw)
  return logistic(dot(traits, weights) / Math.sqrt(1 + (Math.PI / 8) * dot(traits, times(spread, traits))))
}
