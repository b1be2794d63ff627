import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { isOpen, nextOpening, previousClosing } from './business-time.ts'
import { dayNumberOf, type LocalDate } from './local-time.ts'
import { blockIndex, blockMs, horizonMs } from './open-blocks.ts'
import { mergeSpans, type Span } from './spans.ts'

/** The next open periods, the first cut at `from` where that lies inside one. */
export function periodsAfter(calendar: BusinessCalendar, from: Instant, take: number): Span[] {
  const periods: Span[] = []
  for (let start = nextOpening(calendar, from); start !== undefined && periods.length < take; ) {
    const end = closingAfter(calendar, start)
    periods.push([start, end])
    start = nextOpening(calendar, end)
  }
  return periods
}

/** The open periods before `to`, latest first, the first cut at `to` where that lies inside one. */
export function periodsBefore(calendar: BusinessCalendar, to: Instant, take: number): Span[] {
  const periods: Span[] = []
  for (let end = lastOpenEnd(calendar, to); end !== undefined && periods.length < take; ) {
    const start = openingBefore(calendar, end)
    periods.push([start, end])
    end = previousClosing(calendar, start)
  }
  return periods
}

/** The open periods within [from, to), cut at both ends. */
export function periodsBetween(calendar: BusinessCalendar, from: Instant, to: Instant): Span[] {
  const periods: Span[] = []
  for (let start = nextOpening(calendar, from); start !== undefined && start < to; ) {
    const end = Math.min(closingAfter(calendar, start), to)
    periods.push([start, end])
    start = nextOpening(calendar, end)
  }
  return mergeSpans(periods)
}

/** The open periods of the shifts that begin on a date. */
export function periodsOn(calendar: BusinessCalendar, date: LocalDate): readonly Span[] {
  const day = dayNumberOf(date)
  if (day === undefined) throw new RangeError(`${date} is no date`)
  return calendar.dateAt(day).open
}

/** The stretches in which both calendars are open, as instants, whatever their zones (rule 50). */
export function sharedPeriods(one: BusinessCalendar, other: BusinessCalendar, from: Instant, to: Instant): Span[] {
  return periodsBetween(one, from, to).flatMap(([start, end]) => periodsBetween(other, start, end))
}

/** Milliseconds in which both calendars are open. */
export function sharedOpenMs(one: BusinessCalendar, other: BusinessCalendar, from: Instant, to: Instant): number {
  return sharedPeriods(one, other, from, to).reduce((sum, [start, end]) => sum + end - start, 0)
}

/** Where an open stretch ends; one that does not close within the horizon of a search is cut there. */
function closingAfter(calendar: BusinessCalendar, at: Instant): Instant {
  const first = blockIndex(at)
  for (let index = first; ; index++) {
    const end = calendar.blockAt(index).ends.find((candidate) => candidate > at)
    if (end === undefined || !isOpen(calendar, end) || index - first > longestPeriod) return end ?? at
  }
}

function openingBefore(calendar: BusinessCalendar, at: Instant): Instant {
  const last = blockIndex(at - 1)
  for (let index = last; ; index--) {
    const start = calendar.blockAt(index).starts.findLast((candidate) => candidate < at)
    if (start === undefined || !isOpen(calendar, start - 1) || last - index > longestPeriod) return start ?? at
  }
}

/** Blocks that one period is followed through: round-the-clock calendars have no closing to find. */
const longestPeriod = Math.ceil(horizonMs / blockMs)

function lastOpenEnd(calendar: BusinessCalendar, to: Instant): Instant | undefined {
  return isOpen(calendar, to - 1) ? to : previousClosing(calendar, to)
}
