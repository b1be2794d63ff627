import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { isOpen, nextOpening, previousClosing } from './business-time.ts'
import { type DayNumber, dateOfDay, dayNumberOf, instantAt, type LocalDate, localAt } from './local-time.ts'

/** Closed dates in a row after which a search gives up (rule 16). */
const mostClosedDates = 366

/** A date with the wall time since its midnight, which may run past 24 hours inside an overnight shift. */
interface BusinessDate {
  readonly day: DayNumber
  readonly wallMs: number
}

/** A date is open if open time is left after exceptions, holidays and breaks. */
export function isOpenDay(calendar: BusinessCalendar, day: DayNumber): boolean {
  return calendar.dateAt(day).open.length > 0
}

/** The next `take` open dates after this one, which is not among them; fewer where the calendar stops opening. */
export function openDatesAfter(calendar: BusinessCalendar, date: LocalDate, take: number): LocalDate[] {
  const start = dayNumberOf(date)
  if (start === undefined) throw new RangeError(`${date} is no date`)
  const found: LocalDate[] = []
  for (let day: DayNumber | undefined = start; found.length < take; ) {
    day = stepOpenDays(calendar, day, 1, 1)
    if (day === undefined) break
    found.push(dateOfDay(day))
  }
  return found
}

/** The open date that lies `count` open dates from this one, forwards (1) or backwards (-1). */
export function stepOpenDays(
  calendar: BusinessCalendar,
  from: DayNumber,
  count: number,
  direction: 1 | -1,
): DayNumber | undefined {
  let day = from
  for (let left = count, closed = 0; left > 0; ) {
    day += direction
    if (isOpenDay(calendar, day)) [left, closed] = [left - 1, 0]
    else if (++closed > mostClosedDates) return undefined
  }
  return day
}

/** The date an instant counts as: its local date, but after midnight in an overnight shift the date that began it. */
export function businessDateOf(calendar: BusinessCalendar, at: Instant): BusinessDate {
  const { day, wallMs } = localAt(calendar.zone, at)
  // The zone can skip yesterday, so that the shift began one date further back.
  for (const back of [0, 1, 2]) {
    const { shifts, open } = calendar.dateAt(day - back)
    if (open.length > 0 && shifts.some(([from, to]) => from <= at && at < to))
      return { day: day - back, wallMs: wallMs + back * 86_400_000 }
  }
  return { day, wallMs }
}

/**
 * `days` open dates on with the wall clock kept, then forward to the next open instant (rule 14). A landing on
 * a closing instant moves forward too. Undefined where the calendar stops opening.
 */
export function afterOpenDates(calendar: BusinessCalendar, from: Instant, days: number): Instant | undefined {
  const landing = landOn(calendar, from, days, 1)
  return landing === undefined ? undefined : nextOpening(calendar, landing)
}

/** `days` open dates back with the wall clock kept, then back to the last closing unless that is open. */
export function beforeOpenDates(calendar: BusinessCalendar, from: Instant, days: number): Instant | undefined {
  const landing = landOn(calendar, from, days, -1)
  if (landing === undefined || isOpen(calendar, landing)) return landing
  return previousClosing(calendar, landing)
}

function landOn(calendar: BusinessCalendar, from: Instant, days: number, direction: 1 | -1): Instant | undefined {
  if (days === 0) return from
  const { day, wallMs } = businessDateOf(calendar, from)
  const target = stepOpenDays(calendar, day, days, direction)
  return target === undefined ? undefined : instantAt(calendar.zone, target, wallMs)
}

/** The same wall clock `days` calendar dates on, whether or not that is open. */
export function afterCalendarDays(calendar: BusinessCalendar, from: Instant, days: number): Instant {
  const { day, wallMs } = localAt(calendar.zone, from)
  return days === 0 ? from : instantAt(calendar.zone, day + days, wallMs)
}

/** Whether the instant lies on a holiday, a local date of the calendar's zone (rule 10). */
export function isOnHoliday(calendar: BusinessCalendar, at: Instant): boolean {
  return calendar.isHoliday(localAt(calendar.zone, at).day)
}

/** Whether a break covers the instant, whether or not the calendar would be open without it. */
export function isOnBreak(calendar: BusinessCalendar, at: Instant): boolean {
  const { day } = localAt(calendar.zone, at)
  return [day - 1, day].some((d) => calendar.dateAt(d).breaks.some(([from, to]) => from <= at && at < to))
}
