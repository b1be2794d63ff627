import { accepted, type Decision, reason, refused, refusedBecause } from '../decision.ts'
import { refreshHolidays } from '../sla/calendar.ts'
import type { CalendarDefinition, Holiday } from '../sla/calendar-definition.ts'
import { dayNumberOf } from '../sla/local-time.ts'
import { type Client, publishCalendar } from './client.ts'

type WithCalendars = Pick<Client, 'calendars'>

/**
 * Replaces the holidays of one source, a region's list or a feed, and leaves those of others and what was entered by hand;
 * what was switched off stays off. A new version of the calendar, where anything changed.
 */
export function takeHolidays(
  client: WithCalendars,
  id: string,
  source: string,
  fetched: readonly Omit<Holiday, 'source'>[],
  at: number,
): Decision {
  const calendar = client.calendars.at(-1)
  if (calendar === undefined) return lacksCalendar
  if (source.trim() === '') return refusedBecause('source_missing', 'Holidays come from somewhere', 'Name their source')
  const once = [...new Map(fetched.map((holiday) => [holiday.date, holiday])).values()]
  const sorted = once.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const refreshed = refreshHolidays(calendar, source, sorted)
  // Which source was refreshed last changes their order and nothing else.
  const isSame = JSON.stringify(inOrder(refreshed)) === JSON.stringify(inOrder(calendar))
  return published(client, id, isSame ? calendar : refreshed, at)
}

const inOrder = ({ holidays = [] }: CalendarDefinition): string[] =>
  holidays.map(({ source = '', date, name = '' }) => [source, date, name].join('\n')).sort()

/** Keeps no holiday on a date, whatever a refresh brings; or keeps it again. */
export function switchHoliday(client: WithCalendars, id: string, date: string, isOff: boolean, at: number): Decision {
  const calendar = client.calendars.at(-1)
  if (calendar === undefined) return lacksCalendar
  if (dayNumberOf(date) === undefined)
    return refused('date_unknown', [reason('date_unknown', `There is no date ${date}`, 'A date as YYYY-MM-DD')])
  const others = (calendar.holidaysOff ?? []).filter((one) => one !== date)
  const holidaysOff = isOff ? [...others, date].sort() : others
  return published(client, id, { ...calendar, holidaysOff }, at)
}

const lacksCalendar = refusedBecause('calendar_missing', 'The client has no calendar yet', 'Save one first')

/** The same once more is no new version. */
function published(client: WithCalendars, id: string, calendar: CalendarDefinition, at: number): Decision {
  const { length: version } = client.calendars
  const isSame = JSON.stringify(calendar) === JSON.stringify(client.calendars.at(-1))
  return isSame ? accepted([], { version }) : publishCalendar(client, id, calendar, at)
}
