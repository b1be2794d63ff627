import type { CalendarDefinition, LocalInterval } from './calendar-definition.ts'
import { type DayNumber, dateOfDay, instantAt, isSkippedDate, wallMsOf, weekdayOf } from './local-time.ts'
import { mergeSpans, type Span, subtractSpans } from './spans.ts'

/** One local date of a calendar. An overnight shift belongs to the date it starts on (rule 6). */
export interface CalendarDate {
  /** The shifts that start on the date, before breaks; none on a holiday or on a date that the zone skips. */
  readonly shifts: readonly Span[]
  /** The breaks written on the date or its weekday. */
  readonly breaks: readonly Span[]
  /** The open time that is left; the date is open if there is any. */
  readonly open: readonly Span[]
}

/** Dates kept at most; past it all are forgotten and worked out again as asked for. */
const keptDates = 3000

/** Reads dates of a calendar: holiday over exception over weekly hours, breaks last (rules 6 to 10). */
export function dateReader(definition: CalendarDefinition, isHoliday: (day: DayNumber) => boolean) {
  const kept = new Map<DayNumber, CalendarDate>()
  return (day: DayNumber): CalendarDate => {
    const known = kept.get(day)
    if (known !== undefined) return known
    if (kept.size >= keptDates) kept.clear()
    const date = readDate(definition, isHoliday, day)
    kept.set(day, date)
    return date
  }
}

function readDate(
  definition: CalendarDefinition,
  isHoliday: (day: DayNumber) => boolean,
  day: DayNumber,
): CalendarDate {
  const shifts = isHoliday(day) ? [] : resolve(definition.zone, day, hoursOf(definition, day))
  // A shift or break may run past midnight, so those of the neighbouring dates can cut this one's shifts.
  const cuts =
    shifts.length === 0 ? [] : [day - 2, day - 1, day, day + 1, day + 2].flatMap((d) => breaksOn(definition, d))
  return { shifts, breaks: breaksOn(definition, day), open: subtractSpans(shifts, mergeSpans(cuts)) }
}

function hoursOf({ hours, exceptions = {} }: CalendarDefinition, day: DayNumber): readonly LocalInterval[] {
  return exceptions[dateOfDay(day)] ?? hours[weekdayOf(day)] ?? []
}

function breaksOn({ zone, breaks }: CalendarDefinition, day: DayNumber): Span[] {
  if (breaks === undefined) return []
  return resolve(zone, day, [...(breaks[dateOfDay(day)] ?? []), ...(breaks[weekdayOf(day)] ?? [])])
}

function resolve(zone: string, day: DayNumber, intervals: readonly LocalInterval[]): Span[] {
  if (intervals.length === 0 || isSkippedDate(zone, day)) return []
  return mergeSpans(intervals.map((interval) => resolveInterval(zone, day, interval)))
}

function resolveInterval(zone: string, day: DayNumber, [opens, closes]: LocalInterval): Span {
  const [from, to] = [wallMs(opens), wallMs(closes)]
  return [instantAt(zone, day, from), instantAt(zone, to > from ? day : day + 1, to)]
}

function wallMs(time: string): number {
  const ms = wallMsOf(time)
  if (ms === undefined) throw new RangeError(`${time} is no wall time; the calendar was not checked`)
  return ms
}
