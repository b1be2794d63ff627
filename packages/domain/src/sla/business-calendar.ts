import { type CalendarDate, dateReader } from './calendar-dates.ts'
import type { CalendarDefinition } from './calendar-definition.ts'
import { type DayNumber, dayNumberOf } from './local-time.ts'
import { blockReader, type OpenBlock } from './open-blocks.ts'

/**
 * A calendar made ready for arithmetic. It remembers what it has worked out, within bounds, so keep one for
 * each calendar version; every answer is the same as from a fresh one.
 */
export interface BusinessCalendar {
  readonly zone: string
  readonly isHoliday: (day: DayNumber) => boolean
  readonly dateAt: (day: DayNumber) => CalendarDate
  readonly blockAt: (index: number) => OpenBlock
}

/** Makes a calendar that `checkCalendar` passed ready for use; one that it would refuse throws a RangeError. */
export function compileCalendar(definition: CalendarDefinition): BusinessCalendar {
  const holidays = holidayDays(definition)
  const isHoliday = (day: DayNumber) => holidays.has(day)
  const dateAt = dateReader(definition, isHoliday)
  return { zone: definition.zone, isHoliday, dateAt, blockAt: blockReader(definition.zone, dateAt) }
}

function holidayDays({ holidays = [], holidaysOff = [] }: CalendarDefinition): Set<DayNumber | undefined> {
  const kept = holidays.filter(({ date }) => !holidaysOff.includes(date))
  return new Set(kept.map(({ date }) => dayNumberOf(date)))
}
