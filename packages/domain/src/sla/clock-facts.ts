import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { type Clock, type ClockStep, isOpenClock } from './clock.ts'
import { applyZoneData, changePolicy, recomputeClock } from './clock-change.ts'
import { type Pause, pauseClock, resumeClock } from './clock-pause.ts'
import { reopenClock, startClock } from './clock-start.ts'
import { cancelClock, resetClock, stopClock } from './clock-stop.ts'
import { breachBefore, withWarned } from './clock-wake.ts'
import type { ClockKind, Policy } from './policy.ts'

type Step =
  | { readonly kind: 'change'; readonly policy: Policy }
  | {
      readonly kind: 'recompute'
      readonly calendar: BusinessCalendar
      readonly calendarVersion: number
      readonly policy?: Policy
    }
  | { readonly kind: 'zone_data'; readonly calendar: BusinessCalendar }
  | { readonly kind: 'start' | 'stop' | 'reset' | 'cancel' | 'merge' | 'reopen' }
  | ({ readonly kind: 'pause' } & Pause)
  | { readonly kind: 'resume'; readonly reason?: string }
  /** A warning that went out; it is not worked out again, because it cannot be unsent. */
  | { readonly kind: 'warned'; readonly percent: number }

/** Something that happened to a clock, in whatever order it came to be known. */
export type ClockFact = Step & { readonly at: Instant }

/** What applies before the first fact. */
export interface ClockSetting {
  readonly kind: ClockKind
  readonly policy: Policy
  readonly calendar: BusinessCalendar
  readonly calendarVersion: number
}

interface Folded extends ClockSetting {
  readonly ended: readonly Clock[]
  readonly clock: Clock | undefined
}

/** The order at one instant, whatever the order of arrival. */
const order: readonly Step['kind'][] = [
  ...(['change', 'recompute', 'zone_data', 'start', 'pause', 'resume'] as const),
  ...(['stop', 'reset', 'cancel', 'merge', 'reopen', 'warned'] as const),
]

/**
 * The cycles of a clock from everything that is known to have happened, oldest first: the same whatever order
 * the facts arrived in, the same every time, and sending nothing (rules 30 and 45). What came due after the last
 * fact is left to `settle`.
 */
export function clockFromFacts(setting: ClockSetting, facts: readonly ClockFact[]): Clock[] {
  const sorted = [...facts].sort((a, b) => a.at - b.at || rank(a) - rank(b) || compare(tieOf(a), tieOf(b)))
  const folded = sorted.reduce<Folded>(applyFact, { ...setting, ended: [], clock: undefined })
  return folded.clock === undefined ? [...folded.ended] : [...folded.ended, folded.clock]
}

const rank = ({ kind }: ClockFact) => order.indexOf(kind)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Tells facts of one kind and instant apart, so that their order of arrival does not matter either. */
function tieOf(fact: ClockFact): string {
  const { policy, calendarVersion, reason, waitsFor, percent } = fact as Partial<Record<string, unknown>> & {
    policy?: Policy
  }
  return JSON.stringify([policy?.id, policy?.version, calendarVersion, reason, waitsFor, percent])
}

function applyFact(folded: Folded, fact: ClockFact): Folded {
  switch (fact.kind) {
    case 'start':
    case 'reopen':
      return open(folded, fact)
    case 'reset':
      return reset(folded, fact.at)
    case 'change':
      return withClock({ ...folded, policy: fact.policy }, fact)
    case 'recompute':
      return withClock(
        {
          ...folded,
          calendar: fact.calendar,
          calendarVersion: fact.calendarVersion,
          policy: fact.policy ?? folded.policy,
        },
        fact,
      )
    case 'zone_data':
      return withClock({ ...folded, calendar: fact.calendar }, fact)
    default:
      return withClock(folded, fact)
  }
}

function open(folded: Folded, { kind, at }: ClockFact): Folded {
  const { clock, calendar, ended } = folded
  if (clock === undefined)
    return kind === 'start' ? { ...folded, clock: startClock(calendar, at, folded).clock } : folded
  if (isOpenClock(clock)) return folded
  const next = reopenClock(clock, calendar, at, folded).clock
  return next === undefined ? folded : { ...folded, ended: [...ended, clock], clock: next }
}

function reset(folded: Folded, at: Instant): Folded {
  if (folded.clock === undefined) return folded
  const { ended, next } = resetClock(folded.clock, folded.calendar, at)
  return next === undefined ? { ...folded, clock: ended } : { ...folded, ended: [...folded.ended, ended], clock: next }
}

function withClock(folded: Folded, fact: ClockFact): Folded {
  return folded.clock === undefined ? folded : { ...folded, clock: stepOf(folded, folded.clock, fact).clock }
}

function stepOf(folded: Folded, clock: Clock, fact: ClockFact): ClockStep {
  const { calendar, calendarVersion } = folded
  switch (fact.kind) {
    case 'pause':
      return pauseClock(clock, calendar, fact.at, fact)
    case 'resume':
      return resumeClock(clock, calendar, fact.at, fact.reason)
    case 'stop':
      return stopClock(clock, calendar, fact.at)
    case 'change':
      return changePolicy(clock, calendar, fact.at, { policy: fact.policy, calendarVersion })
    case 'recompute':
      return recomputeClock(clock, calendar, fact.at, fact)
    case 'zone_data':
      return applyZoneData(clock, calendar, fact.at)
    case 'warned':
      return warned(clock, calendar, fact.at, fact.percent)
    default:
      return cancelClock(clock, calendar, fact.at)
  }
}

function warned(clock: Clock, calendar: BusinessCalendar, at: Instant, percent: number): ClockStep {
  if (!isOpenClock(clock)) return { clock, happened: [] }
  const settled = breachBefore(clock, at)
  return { clock: withWarned(settled.clock, calendar, percent, at), happened: settled.happened }
}
