import { dayMs } from '@understudy/domain/day-ms'
import { kaplanMeier, medianTime } from '@understudy/domain/quality/estimates/kaplan-meier'
import { operatingCharacteristic, type PlanAtRate } from '@understudy/domain/quality/operating-characteristic'
import type { Aside } from './aside-tally.ts'
import { simulatedPlan } from './simulated-plan.ts'
import type { SimulationOptions } from './simulation-options.ts'
import type { Arrival, RateTally, SimulationTally } from './tally.ts'

/** A figure that was promised beside what happened; `standardError` of what happened, where it has one. */
export interface Compared {
  readonly promised: number
  readonly happened: number | null
  readonly standardError: number | null
  /** What the figure was made from: attempts, draws, deliveries or demotions. */
  readonly n: number
}

export interface RateReport {
  readonly rate: number
  readonly people: number
  /** First attempts that are not decided yet: left out of `promoted`, never counted as failures. */
  readonly undecided: number
  readonly promoted: Compared
  readonly meanReviews: Compared
  readonly reviewedAfterwards: Compared
  readonly errorsToClient: Compared
  readonly reviewsToDemotion: Compared
  /** Share of errors in what the client got, learners included, and what it had been without holding anything. */
  readonly errorsToClientOfAll: number | null
  readonly errorsWithoutHold: number | null
}

export interface SimulationReport {
  readonly plan: string
  readonly seed: number
  readonly rates: readonly RateReport[]
  readonly worstOutgoing: number | null
  readonly timeToIndependence: TimeToIndependence
  /** What else happened, counted. */
  readonly aside: Aside
  /** What of the simulated world the promise knows nothing of. */
  readonly unpromised: readonly string[]
}

/** In days. The mean of those who have arrived is biased, because the slow ones are not among them. */
export interface TimeToIndependence {
  readonly arrived: number
  readonly waiting: number
  /** Left before they had arrived: a competing risk, counted as not arrived until then. */
  readonly left: number
  readonly meanOfArrived: number | null
  /** Kaplan and Meier's, which counts those who wait; null while fewer than half have arrived. */
  readonly median: number | null
}

/** What the plan promised beside what happened. `endedAt` is the last simulated instant. */
export function reportOf(options: SimulationOptions, tally: SimulationTally, endedAt: number): SimulationReport {
  const { missRate, seed, rateAfter } = options
  const plan = simulatedPlan(options)
  const rates = tally.rates.map((happened) => {
    const [promise] = operatingCharacteristic(plan, [happened.rate], missRate).rates as [PlanAtRate]
    const [after] = operatingCharacteristic(plan, [rateAfter ?? happened.rate], missRate).rates as [PlanAtRate]
    return rateReport(happened, promise, after)
  })
  const { worstOutgoing } = operatingCharacteristic(plan, [], missRate)
  const timeToIndependence = arrivalOf(tally.arrivals, endedAt)
  return {
    plan: plan.id,
    seed,
    rates,
    worstOutgoing,
    timeToIndependence,
    aside: tally.aside.counts,
    unpromised: unpromisedIn(options),
  }
}

function unpromisedIn(options: SimulationOptions): string[] {
  const { learning, severity, critical, processCaused, sopChanges, disputes, complaints } = options
  return [
    ...(learning > 0 ? ['people who make more errors at first'] : []),
    ...(severity > 0 ? ['reviewers who send right work back'] : []),
    ...(critical > 0 ? ['critical errors'] : []),
    ...(processCaused > 0 ? ['errors that the process causes'] : []),
    ...(sopChanges > 0 ? ['SOPs that change'] : []),
    ...(disputes > 0 ? ['disputes'] : []),
    ...(complaints > 0 ? ['complaints'] : []),
  ]
}

function rateReport(t: RateTally, promise: PlanAtRate, after: PlanAtRate): RateReport {
  return {
    rate: t.rate,
    people: t.people,
    undecided: t.people - t.decided,
    promoted: shareOf(promise.promoted, t.shown, t.decided),
    meanReviews: { ...meanOf(promise.meanReviews, t.reviewsToShown, t.shown), standardError: null },
    reviewedAfterwards: shareOf(after.reviewedAfterwards, t.reviewed, t.drawn),
    errorsToClient: shareOf(after.outgoing, t.escaped, t.delivered),
    reviewsToDemotion: meanOf(after.reviewsToDemotion, t.standing, t.demotions),
    errorsToClientOfAll: t.allDelivered > 0 ? t.allEscaped / t.allDelivered : null,
    errorsWithoutHold: t.submitted > 0 ? t.wrong / t.submitted : null,
  }
}

/** The standard error is the promised share's, so that what happened is measured against the promise. */
function shareOf(promised: number, counted: number, n: number): Compared {
  if (n === 0) return { promised, happened: null, standardError: null, n }
  return { promised, happened: counted / n, standardError: Math.sqrt((promised * (1 - promised)) / n), n }
}

/**
 * All reviews, of spells that still last too, over the events that ended one: waiting times nearly without memory,
 * whose standard error is the mean over the root of the number of events.
 */
function meanOf(promised: number, total: number, events: number): Compared {
  if (events === 0) return { promised, happened: null, standardError: null, n: 0 }
  return { promised, happened: total / events, standardError: promised / Math.sqrt(events), n: events }
}

function arrivalOf(arrivals: readonly Arrival[], endedAt: number): TimeToIndependence {
  const begun = arrivals.filter(({ assignedAt }) => assignedAt > 0)
  const durations = begun.map(({ assignedAt, independentAt, leftAt }) => ({
    time: ((independentAt ?? leftAt ?? endedAt) - assignedAt) / dayMs,
    happened: independentAt !== null,
  }))
  const arrived = durations.filter(({ happened }) => happened)
  return {
    arrived: arrived.length,
    waiting: durations.length - arrived.length,
    left: begun.filter(({ leftAt }) => leftAt !== null).length,
    meanOfArrived: arrived.length > 0 ? arrived.reduce((sum, { time }) => sum + time, 0) / arrived.length : null,
    median: medianTime(kaplanMeier(durations)) ?? null,
  }
}
