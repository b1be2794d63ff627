import type { Instant } from '../stream.ts'
import { compileCalendar } from './business-calendar.ts'
import type { CalendarDefinition } from './calendar-definition.ts'
import { dateOfDay, type LocalDate, localAt } from './local-time.ts'
import type { Span } from './spans.ts'

/** One date of a calendar, as it is shown before it is saved. */
export interface DateOpenings {
  readonly date: LocalDate
  /** What is open of the shifts that begin on the date; none where it is closed. */
  readonly open: readonly Span[]
  /** The name of the holiday that closes it, empty where it has none. */
  readonly holiday?: string
}

/** The dates of a calendar from an instant on, with what is open on each. */
export function openingsFrom(definition: CalendarDefinition, from: Instant, days: number): DateOpenings[] {
  const calendar = compileCalendar(definition)
  const names = new Map((definition.holidays ?? []).map(({ date, name = '' }) => [date, name]))
  const first = localAt(definition.zone, from).day
  return Array.from({ length: days }, (_, index) => {
    const day = first + index
    const date = dateOfDay(day)
    const holiday = calendar.isHoliday(day) ? { holiday: names.get(date) ?? '' } : {}
    return { date, open: calendar.dateAt(day).open, ...holiday }
  })
}
