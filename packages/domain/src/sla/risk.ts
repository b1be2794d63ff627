import type { Instant } from '../stream.ts'
import { type Calibration, mended, type RawChance, withOutcome } from './risk-calibration.ts'
import {
  type Durations,
  faded,
  type Hazards,
  hazardsOf,
  latelyHalfLifeMs,
  missChance,
  type Seen,
  withSeen,
} from './risk-curve.ts'
import { curveLevels } from './risk-levels.ts'
import { crowdOf, type Queue, queueAt, type WaitChange } from './risk-queue.ts'

/** The curves that a clock is read from, one for each of `curveLevels`. */
export type Curves = readonly (Durations | undefined)[]

/** By how much of its promise a clock has spent: under a quarter, a half, three quarters, all. */
export type Quarters = readonly (Calibration | undefined)[]

/** What mends the chances of a sort of clock, while its work waits to be begun and once it has. */
export interface Calibrations {
  readonly waiting: Quarters
  readonly begun: Quarters
}

export const noCalibrations: Calibrations = { waiting: [], begun: [] }

/** Everything that a clock's risk is worked out from. */
export interface RiskModel {
  readonly curves: Curves
  readonly calibrations: Calibrations
  /** What waits of the task's work, oldest first; as many of them as are asked for. */
  readonly queues?: readonly Queue[]
}

/** How far a clock is, in business milliseconds without its pauses. */
export interface Progress {
  readonly elapsedMs: number
  /** What it may take in all. */
  readonly promisedMs: number
  /** How far it was when the work began; undefined where it has not, or that is not known. */
  readonly begunMs?: number | undefined
  /** The work repeats earlier work; it is done for the first time where that is not said. */
  readonly isRepeat?: boolean | undefined
}

/** Shares of the promise at which what was told is held against what came of it. */
export const instants = [0, 0.25, 0.5, 0.75] as const

/** Less than this is no experience to tell a chance from. */
const fewest = 5

/**
 * The chance, 0 to 1, that a running clock is missed: P(T > promise | T > elapsed) of the narrowest curve, shrunk towards
 * the next wider one and so on up to the agency's, mended by what came of such chances (sla, "Beyond the field").
 * Undefined while hardly anything has ended. As of `at`: what happened lately fades.
 */
export function riskOf(model: RiskModel, progress: Progress, at: Instant): number | undefined {
  if (progress.elapsedMs >= progress.promisedMs) return 1
  const { curves, calibrations, queues = [] } = model
  const raw = withCrowd(rawRisk(curves, progress, at), queues, progress, at)
  return raw && mended(calibrations[standingOf(progress)][quarterOf(progress)], raw)
}

/** With what waits beside it, once the clock has spent a quarter of its promise. */
function withCrowd(
  raw: RawChance | undefined,
  queues: readonly Queue[],
  progress: Progress,
  at: Instant,
): RawChance | undefined {
  const queue = quarterOf(progress) === 0 ? undefined : queueAt(queues, at)
  return raw && queue ? { ...raw, crowd: crowdOf(queue, at) } : raw
}

const standingOf = ({ begunMs, elapsedMs }: Progress): keyof Calibrations =>
  begunMs !== undefined && begunMs <= elapsedMs ? 'begun' : 'waiting'

const latelyAt = curveLevels.indexOf('lately')

/** As the curves say it, with and without those of the last days, before it is mended. */
export function rawRisk(curves: Curves, progress: Progress, at: Instant): RawChance | undefined {
  const { elapsedMs, promisedMs, isRepeat = false } = progress
  const [widest] = curves
  const steady = hazardsIn(curves.slice(0, latelyAt))
  if (widest === undefined || steady === undefined || sizeOf(widest) < fewest) return undefined
  const chance = missChance(steady, elapsedMs, promisedMs)
  const hazards = hazardsIn([faded(curves[latelyAt], at, latelyHalfLifeMs)], steady)
  return { chance, lately: hazards === undefined ? chance : missChance(hazards, elapsedMs, promisedMs), isRepeat }
}

const hazardsIn = (curves: Curves, widest?: Hazards) =>
  curves.reduce((wider, durations) => (durations === undefined ? wider : hazardsOf(durations, wider)), widest)

const sizeOf = ({ ended, cut }: Durations) => [...ended, ...cut].reduce((sum, count) => sum + count, 0)

const quarterOf = ({ elapsedMs, promisedMs }: Progress) =>
  Math.min(instants.length - 1, Math.floor((elapsedMs / promisedMs) * instants.length))

/** What came of a promise, and how far the clock ran of it. */
export type Outcome = Omit<Progress, 'elapsedMs'> & {
  readonly missed: boolean
  readonly ranMs: number
  /** From when until when that was, pauses and closed hours with it; undefined where it was learnt without. */
  readonly span?: readonly [from: Instant, to: Instant]
}

/** When it had spent a share of its promise, about: closed hours are spread evenly. */
export function spentAt({ span, ranMs, promisedMs }: Outcome, share: number): Instant | undefined {
  return span && span[0] + (span[1] - span[0]) * Math.min(1, (share * promisedMs) / ranMs)
}

/** What one clock teaches when it ends or its promise is broken. */
export interface Lesson extends Seen {
  readonly at: Instant
  /** Present when it is first known whether the promise was kept. */
  readonly outcome?: Outcome
  /** What befell the wait of an item to be begun. */
  readonly wait?: WaitChange
}

/** The model with one lesson learnt. Outcomes are held against what was known before it. */
export function withLesson(model: RiskModel, lesson: Lesson): RiskModel {
  const { at, outcome, endedMs, cutMs } = lesson
  if (endedMs === undefined && cutMs === undefined) return model
  const curves = curveLevels.map((level, index) =>
    withSeen(model.curves[index], lesson, at, level === 'lately' ? latelyHalfLifeMs : undefined),
  )
  return { ...model, curves, calibrations: outcome === undefined ? model.calibrations : held(model, outcome, at) }
}

/** What came of it, held against what would have been told at each instant that the clock reached. */
function held({ curves, calibrations, queues = [] }: RiskModel, outcome: Outcome, at: Instant): Calibrations {
  const next = { waiting: [...calibrations.waiting], begun: [...calibrations.begun] }
  for (const [quarter, share] of instants.entries()) {
    const progress = { ...outcome, elapsedMs: share * outcome.promisedMs }
    const known = outcome.ranMs > progress.elapsedMs ? rawRisk(curves, progress, at) : undefined
    const raw = withCrowd(known, queues, progress, spentAt(outcome, share) ?? 0)
    const quarters = next[standingOf(progress)]
    if (raw !== undefined) quarters[quarter] = withOutcome(quarters[quarter], raw, outcome.missed, at)
  }
  return next
}
