import { type BusinessCalendar, compileCalendar } from '@understudy/domain/sla/business-calendar'
import { before } from '@understudy/domain/sla/business-time'
import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import { instantAt, localAt, weekdayOf } from '@understudy/domain/sla/local-time'

const minuteMs = 60_000

/** The instants of a script, seen from the moment at which it ends. */
export interface Days {
  /** A wall time on the `back`th working day (Monday to Friday) before today. */
  on(back: number, hour: number, minute?: number): number
  /** The latest instant from which so many minutes of the client's time lead up to now. */
  ago(minutes: number): number
}

export function daysUntil(now: number, definition: CalendarDefinition): Days {
  const { zone } = definition
  const calendar: BusinessCalendar = compileCalendar(definition)
  const today = localAt(zone, now).day
  return {
    on: (back, hour, minute = 0) => instantAt(zone, workdayBefore(today, back), (hour * 60 + minute) * minuteMs),
    ago(minutes) {
      const at = before(calendar, now, minutes * minuteMs)
      if (at === undefined) throw new Error('The calendar of a demo client has no opening')
      return at
    },
  }
}

function workdayBefore(today: number, back: number): number {
  let day = today
  for (let left = back; left > 0; ) {
    day -= 1
    if (weekdayOf(day) !== 'sat' && weekdayOf(day) !== 'sun') left -= 1
  }
  return day
}
