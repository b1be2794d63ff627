import type { Instant } from '../stream.ts'
import { type Calibration, mended, withOutcome } from './risk-calibration.ts'
import { type Durations, type Hazards, hazardsOf, missChance, type Seen, withSeen } from './risk-curve.ts'

/** The curves that a clock is read from, the widest first: all of its kind, those of its task type, those of its task. */
export type Curves = readonly (Durations | undefined)[]

/** What mends a chance of this sort of clock, by how much of its promise it has spent: under a quarter, a half, three quarters, all. */
export type Calibrations = readonly (Calibration | undefined)[]

/** Everything that a clock's risk is worked out from. */
export interface RiskModel {
  readonly curves: Curves
  readonly calibrations: Calibrations
}

/** How far a clock is, in business milliseconds without its pauses. */
export interface Progress {
  readonly elapsedMs: number
  /** What it may take in all. */
  readonly promisedMs: number
  /** How far it was when the work began; undefined where it has not, or that is not known. */
  readonly begunMs?: number | undefined
}

/** Shares of the promise at which what was told is held against what came of it. */
export const instants = [0, 0.25, 0.5, 0.75] as const

/** Less than this is no experience to tell a chance from. */
const fewest = 5

/**
 * The chance, 0 to 1, that a running clock is missed: P(T > promise | T > elapsed) of its task's curve, shrunk towards
 * that of the task type and this towards the agency's, mended by what came of such chances (sla, "Beyond the field").
 * Undefined while hardly anything has ended.
 */
export function riskOf({ curves, calibrations }: RiskModel, progress: Progress): number | undefined {
  const chance = rawRisk(curves, progress)
  return chance === undefined || progress.elapsedMs >= progress.promisedMs
    ? chance
    : mended(calibrations[quarterOf(progress)], { chance, isBegun: isBegun(progress, progress.elapsedMs) })
}

const isBegun = ({ begunMs }: Pick<Progress, 'begunMs'>, elapsedMs: number) =>
  begunMs !== undefined && begunMs <= elapsedMs

/** As the curves say it, before it is mended. */
export function rawRisk(curves: Curves, { elapsedMs, promisedMs }: Progress): number | undefined {
  if (elapsedMs >= promisedMs) return 1
  const [widest] = curves
  if (widest === undefined || sizeOf(widest) < fewest) return undefined
  const hazards = curves.reduce<Hazards | undefined>(
    (wider, durations) => (durations === undefined ? wider : hazardsOf(durations, wider)),
    undefined,
  )
  return hazards && missChance(hazards, elapsedMs, promisedMs)
}

const sizeOf = ({ ended, cut }: Durations) => [...ended, ...cut].reduce((sum, count) => sum + count, 0)

const quarterOf = ({ elapsedMs, promisedMs }: Progress) =>
  Math.min(instants.length - 1, Math.floor((elapsedMs / promisedMs) * instants.length))

/** What one clock teaches when it ends or its promise is broken. */
export interface Lesson extends Seen {
  readonly at: Instant
  /** Present when it is first known whether the promise was kept. */
  readonly outcome?: Omit<Progress, 'elapsedMs'> & { readonly missed: boolean; readonly ranMs: number }
}

/** The model with one lesson learnt. Outcomes are held against what was known before it. */
export function withLesson(model: RiskModel, lesson: Lesson): RiskModel {
  const { at, outcome } = lesson
  const curves = model.curves.map((durations) => withSeen(durations, lesson, at))
  if (outcome === undefined) return { ...model, curves }
  const calibrations = instants.map((share, quarter) => {
    const before = model.calibrations[quarter]
    const elapsedMs = share * outcome.promisedMs
    if (outcome.ranMs <= elapsedMs) return before
    const chance = rawRisk(model.curves, { elapsedMs, promisedMs: outcome.promisedMs })
    const raw = chance === undefined ? undefined : { chance, isBegun: isBegun(outcome, elapsedMs) }
    return raw === undefined ? before : withOutcome(before, raw, outcome.missed, at)
  })
  return { curves, calibrations }
}
