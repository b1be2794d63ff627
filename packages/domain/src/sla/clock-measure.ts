import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { elapsed } from './business-time.ts'
import { type Clock, pausedSince, pausedSpans } from './clock.ts'
import { clipSpans, type Span } from './spans.ts'
import { countsCalendarTime, hoursToMs, movesOnPause, type Target } from './target.ts'

/** Time between two instants in the target's own measure: all time, or open time (rule 39). */
function measured(calendar: BusinessCalendar, target: Target, from: Instant, to: Instant): number {
  return countsCalendarTime(target) ? Math.max(0, to - from) : elapsed(calendar, from, to)
}

/** Time from where the target counts up to `at` in its own measure, pauses left out. */
export function spentAt(clock: Clock, calendar: BusinessCalendar, at: Instant): number {
  const from = clock.countsFrom ?? clock.startedAt
  const pauses = clipSpans(pausedSpans(clock, at), from, at)
  return measured(calendar, clock.target, from, at) - sumOf(calendar, clock.target, pauses)
}

/** Time promised from where the target counts, in its own measure, pauses left out. */
export function promisedMs(clock: Clock, calendar: BusinessCalendar, at: Instant): number | undefined {
  const { target, dueAt } = clock
  if (dueAt === undefined) return undefined
  if (target.kind === 'business') return target.ms
  if (target.kind === 'calendar') return hoursToMs(target.hours)
  const from = clock.countsFrom ?? clock.startedAt
  // An open pause takes nothing from a deadline that will move by it, and eats into one that will not.
  const counted = movesOnPause(target) ? (pausedSince(clock) ?? dueAt) : dueAt
  const pauses = clipSpans(pausedSpans(clock, at), from, Math.min(counted, dueAt))
  return measured(calendar, target, from, dueAt) - sumOf(calendar, target, pauses)
}

/** Percent of the promised time that is spent; grows past 100, and is empty where nothing was left to spend. */
export function percentAt(clock: Clock, calendar: BusinessCalendar, at: Instant): number | undefined {
  const promised = promisedMs(clock, calendar, at)
  if (promised === undefined || promised <= 0) return undefined
  return (spentAt(clock, calendar, at) / promised) * 100
}

function sumOf(calendar: BusinessCalendar, target: Target, spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + measured(calendar, target, start, end), 0)
}
