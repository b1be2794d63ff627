import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { elapsed } from './business-time.ts'
import {
  amend,
  type Clock,
  type ClockStep,
  isOpenClock,
  type MoveCause,
  pausedSince,
  pausedSpans,
  type Terms,
  unchanged,
} from './clock.ts'
import { layDue } from './clock-due.ts'
import { withMoved } from './clock-pause.ts'
import { termsIn, termsOf } from './clock-start.ts'
import { cancelClock } from './clock-stop.ts'
import { breachBefore, breachByChange, withWarnAt } from './clock-wake.ts'
import type { Policy } from './policy.ts'
import { clipSpans } from './spans.ts'
import { lacksTime } from './target.ts'

export interface PolicyChange {
  readonly policy: Policy
  readonly calendarVersion: number
}

/**
 * Puts the clock under another policy, from now (`fresh`) or from the start of the cycle with the earlier
 * pauses (`retroactive`), as that policy says (rule 42). The cycle and its first deadline stay; a promise that
 * the policy does not make is cancelled (rule 44).
 */
export function changePolicy(clock: Clock, calendar: BusinessCalendar, at: Instant, change: PolicyChange): ClockStep {
  const terms = termsOf(change.policy, clock.kind, change.calendarVersion)
  if (terms === undefined || lacksTime(terms.target)) return unpromised(clock, calendar, at, terms)
  const from = change.policy.onChange === 'fresh' ? at : clock.startedAt
  return relay(clock, calendar, at, { terms, from, cause: 'policy' })
}

/**
 * Applies an edited calendar, and an edited policy where one is given, to a running clock, always retroactively
 * (rule 41); to preview it, throw the answer away. Without a policy a breached cycle keeps its deadline.
 */
export function recomputeClock(
  clock: Clock,
  calendar: BusinessCalendar,
  at: Instant,
  change: { readonly calendarVersion: number; readonly policy?: Policy },
): ClockStep {
  if (change.policy === undefined) return relayCalendar(clock, calendar, at, change.calendarVersion, 'recompute')
  const terms = termsOf(change.policy, clock.kind, change.calendarVersion)
  if (terms === undefined || lacksTime(terms.target)) return unpromised(clock, calendar, at, terms)
  return relay(clock, calendar, at, { terms, from: clock.countsFrom ?? clock.startedAt, cause: 'recompute' })
}

/** A promise that the policy does not make, or not until a time is named, which planning is told of (rules 44 and 47). */
function unpromised(clock: Clock, calendar: BusinessCalendar, at: Instant, terms: Terms | undefined): ClockStep {
  const step = cancelClock(clock, calendar, at)
  if (terms === undefined || step.clock === clock) return step
  return { ...step, happened: [...step.happened, { kind: 'planning_warning', code: 'no_time_set', at }] }
}

/** New zone data, compiled into the same calendar version, changes only a deadline that lies ahead (rule 21). */
export function applyZoneData(clock: Clock, calendar: BusinessCalendar, at: Instant): ClockStep {
  const ahead = clock.state === 'paused' || (clock.dueAt !== undefined && clock.dueAt > at)
  return ahead ? relayCalendar(clock, calendar, at, clock.calendarVersion, 'zone_data') : unchanged(clock)
}

function relayCalendar(
  clock: Clock,
  calendar: BusinessCalendar,
  at: Instant,
  calendarVersion: number,
  cause: MoveCause,
): ClockStep {
  const settled = breachBefore(clock, at)
  if (!isOpenClock(clock) || settled.clock.breachedAt !== undefined) return settled
  const terms = { ...termsIn(clock), calendarVersion }
  return relay(clock, calendar, at, { terms, from: clock.countsFrom ?? clock.startedAt, cause })
}

interface Relay {
  readonly terms: Terms
  readonly from: Instant
  readonly cause: MoveCause
}

/** Lays the deadline anew under other terms. An open pause moves it at the resume, so it is not counted yet. */
function relay(clock: Clock, calendar: BusinessCalendar, at: Instant, { terms, from, cause }: Relay): ClockStep {
  if (!isOpenClock(clock)) return unchanged(clock)
  const settled = breachBefore(clock, at)
  const open = pausedSince(clock) ?? at
  const pauses = clipSpans(pausedSpans(clock, at), from, open)
  const dueAt = layDue(calendar, terms.target, from, pauses)
  const repinned = repin(settled.clock, calendar, terms, from, clipSpans(pausedSpans(clock, at), clock.startedAt, open))
  const moved = withMoved(repinned, at, cause, dueAt)
  const breached = breachByChange(moved.clock, at)
  const happened = [...settled.happened, ...moved.happened, ...breached.happened]
  return { clock: withWarnAt(breached.clock, calendar, at), happened }
}

function repin(
  clock: Clock,
  calendar: BusinessCalendar,
  terms: Terms,
  from: Instant,
  pauses: readonly (readonly [Instant, Instant])[],
): Clock {
  const paused = pauses.reduce((sum, [start, end]) => sum + elapsed(calendar, start, end), 0)
  return amend(clock, {
    ...{ audience: undefined, warnings: undefined, pausesFor: undefined, pauseLimit: undefined },
    ...{ conditions: undefined, ...terms },
    countsFrom: from === clock.startedAt ? undefined : from,
    pausedBusinessMs: paused === 0 ? undefined : paused,
  })
}
