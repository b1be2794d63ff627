import { normalQuantile } from './distributions.ts'
import { type Interval, usualConfidence } from './interval.ts'

/** How long somebody was watched, and whether it happened by then; who has not arrived is censored, never dropped. */
export interface Duration {
  readonly time: number
  readonly happened: boolean
}

/** The curve after one instant at which it happened to somebody. */
export interface SurvivalStep {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  /** Share to whom it has not happened yet. */
  readonly survival: number
  /** Greenwood's. */
  readonly standardError: number
  /** By the log-log transformation; absent once nobody is left, where it is undefined. */
  readonly interval: Interval | undefined
}

/** Product-limit estimate (Kaplan and Meier 1958) with log-log intervals (Kalbfleisch and Prentice 2002, section 1.4). */
export function kaplanMeier(durations: readonly Duration[], confidence = usualConfidence): SurvivalStep[] {
  let survival = 1
  let variance = 0
  return tallied(durations).map(({ time, atRisk, events }) => {
    survival *= 1 - events / atRisk
    variance += events / (atRisk * (atRisk - events))
    const standardError = survival === 0 ? 0 : survival * Math.sqrt(variance)
    return { time, atRisk, events, survival, standardError, interval: logLog(survival, variance, confidence) }
  })
}

function tallied(durations: readonly Duration[]): { time: number; atRisk: number; events: number }[] {
  const sorted = durations.toSorted((a, b) => a.time - b.time)
  const steps: { time: number; atRisk: number; events: number }[] = []
  for (const [index, { time, happened }] of sorted.entries()) {
    const isNew = sorted[index - 1]?.time !== time
    if (isNew) steps.push({ time, atRisk: sorted.length - index, events: 0 })
    const step = steps.at(-1)
    if (happened && step !== undefined) step.events += 1
  }
  return steps.filter(({ events }) => events > 0)
}

function logLog(survival: number, variance: number, confidence: number): Interval | undefined {
  if (survival === 0) return undefined
  const width = (normalQuantile((1 + confidence) / 2) * Math.sqrt(variance)) / Math.log(survival)
  return { lower: survival ** Math.exp(-width), upper: survival ** Math.exp(width), confidence }
}

/** Share to whom it has not happened by `time`. */
export function survivalAt(steps: readonly SurvivalStep[], time: number): number {
  return steps.findLast((step) => step.time <= time)?.survival ?? 1
}

/** When it has happened to a share of them; an end is undefined where the curve does not get there. */
export interface ShareTime {
  readonly time: number | undefined
  readonly lower: number | undefined
  readonly upper: number | undefined
}

/** Products of many shares miss a round one by a little. */
const close = 1e-12

/**
 * The earliest time by which it has happened to `share` of them, 0 to 1, and the times at which the two ends of the
 * curve's interval get there (Brookmeyer and Crowley 1982).
 */
export function timeUntil(steps: readonly SurvivalStep[], share: number): ShareTime {
  const left = 1 - share + close
  return {
    time: steps.find(({ survival }) => survival <= left)?.time,
    lower: steps.find(({ survival, interval }) => (interval?.lower ?? survival) <= left)?.time,
    upper: steps.find(({ interval }) => interval !== undefined && interval.upper <= left)?.time,
  }
}

/** The earliest time by which it has happened to half of them; undefined while the curve is above that. */
export function medianTime(steps: readonly SurvivalStep[]): number | undefined {
  return timeUntil(steps, 0.5).time
}

/** Mean time until it happens, nothing counted beyond `horizon`: the area under the curve up to there. */
export function restrictedMean(steps: readonly SurvivalStep[], horizon: number): number {
  let [area, from, height] = [0, 0, 1]
  for (const { time, survival } of steps) {
    if (time >= horizon) break
    area += height * (time - from)
    from = time
    height = survival
  }
  return area + height * (horizon - from)
}
