import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { due, elapsed } from './business-time.ts'
import { afterOpenDates } from './open-dates.ts'
import type { Span } from './spans.ts'
import { countsCalendarTime, movesOnPause, type Target, targetDue } from './target.ts'

/** The deadline of a target that counts from `from`, moved by the pauses that began at or before it, in their order. */
export function layDue(
  calendar: BusinessCalendar,
  target: Target,
  from: Instant,
  pauses: readonly Span[],
): Instant | undefined {
  return pauses.reduce<Instant | undefined>(
    (dueAt, pause) => (dueAt === undefined ? undefined : moveDue(calendar, target, dueAt, pause)),
    targetDue(calendar, target, from),
  )
}

/**
 * The deadline after a pause: moved by the business time paused, for calendar targets by all of it, for days by
 * laying what was left anew (rule 24). A pause that began after the deadline, or in which no business time
 * passed, moves nothing (rule 25).
 */
export function moveDue(calendar: BusinessCalendar, target: Target, dueAt: Instant, pause: Span): Instant | undefined {
  const [since, until] = pause
  if (since > dueAt || !movesOnPause(target)) return dueAt
  if (countsCalendarTime(target)) return dueAt + until - since
  const paused = elapsed(calendar, since, until)
  if (paused === 0) return dueAt
  return target.kind === 'business_days' ? layAnew(calendar, dueAt, pause) : due(calendar, dueAt, paused)
}

function layAnew(calendar: BusinessCalendar, dueAt: Instant, [since, until]: Span): Instant | undefined {
  const left = leftAt(calendar, since, dueAt)
  const landing = afterOpenDates(calendar, until, left.dates)
  return landing === undefined ? undefined : due(calendar, landing, left.ms)
}

/** What is left of a day target: as many whole open dates as fit, then business time. */
function leftAt(calendar: BusinessCalendar, at: Instant, dueAt: Instant): { dates: number; ms: number } {
  let [dates, landing] = [0, at]
  for (;;) {
    const next = afterOpenDates(calendar, at, dates + 1)
    if (next === undefined || next > dueAt) return { dates, ms: elapsed(calendar, landing, dueAt) }
    ;[dates, landing] = [dates + 1, next]
  }
}
