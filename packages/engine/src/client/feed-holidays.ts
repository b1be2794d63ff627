import type { Holiday } from '@understudy/domain/sla/calendar-definition'
import { dateOfDay, localAt } from '@understudy/domain/sla/local-time'
import type { CalendarComponent, VEvent } from 'node-ical'
import { withOwnIds } from './feed-text.ts'
import { furtherDates, type Occurrence } from './further-dates.ts'

/** What of a feed is read at most: a year of holidays is some kilobytes. */
const mostCharacters = 2_000_000
const mostDays = 2_000
/** Somebody else's feed may not keep a process busy: each that repeats is computed, and may be a rule without any date. */
const mostRepeating = 500
const mostOccurrences = 5_000
/** Events that repeat are followed this far. */
const yearsAhead = 3

type Expand = typeof import('node-ical').expandRecurringEvent

/**
 * The dates of an iCal feed or file (RFC 5545): all-day events as they are written, others as the dates of `zone` that they
 * touch, repeated ones from the beginning of the year of `from` and three years ahead, so that the same feed says the same
 * all year; one that was moved is where it was moved to; cancelled ones are left out, and those that leave the day free.
 * @throws RangeError where the text is no whole calendar, or is too long
 */
export async function holidaysInFeed(text: string, zone: string, from: number): Promise<Omit<Holiday, 'source'>[]> {
  if (text.length > mostCharacters) throw new RangeError(`The feed has more than ${mostCharacters} characters`)
  const { default: ical } = await import('node-ical')
  const events = Object.values(ical.sync.parseICS(withOwnIds(text))).filter(isEvent)
  if (events.filter(({ rrule }) => rrule !== undefined).length > mostRepeating)
    throw new RangeError(`The feed has more than ${mostRepeating} events that repeat`)
  const year = new Date(from).getUTCFullYear()
  const once = new Map<string, { date: string; name: string }>()
  let occurrences = 0
  for (const event of events)
    for (const one of occurrencesOf(event, year, zone, ical.expandRecurringEvent)) {
      occurrences += 1
      if (occurrences > mostOccurrences) throw new RangeError(`The feed has more than ${mostOccurrences} events`)
      if (!isHeld(one.event)) continue
      const name = nameOf(one.event) || nameOf(event) || 'Holiday'
      for (const date of datesOf(one, zone)) once.set(date, { date, name })
      if (once.size > mostDays) throw new RangeError(`The feed has more than ${mostDays} dates`)
    }
  return [...once.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function isEvent(part: CalendarComponent | undefined): part is VEvent {
  return part?.type === 'VEVENT' && part.start instanceof Date
}

const isHeld = ({ status, transparency }: Occurrence['event']) =>
  status !== 'CANCELLED' && transparency !== 'TRANSPARENT'

function occurrencesOf(event: VEvent, year: number, zone: string, expand: Expand): Occurrence[] {
  const { start, end = start, rrule } = event
  const window = { from: new Date(year, 0, 1), to: new Date(year, 0, 1 + yearsAhead * 366), expandOngoing: true }
  const ruled = rrule === undefined ? [{ event, start, end }] : expand(event, window)
  return [...ruled, ...furtherDates(event, zone)]
}

/** The dates from a start to its end, which for a whole day is the day after its last. */
function datesOf({ event, start, end }: Occurrence, zone: string): string[] {
  const length = end.getTime() - start.getTime()
  if (event.datetype === 'date') {
    const days = Math.min(Math.max(1, Math.round(length / 86_400_000)), 366)
    const first = Date.UTC(start.getFullYear(), start.getMonth(), start.getDate()) / 86_400_000
    return Array.from({ length: days }, (_, index) => dateOfDay(first + index))
  }
  const first = localAt(zone, start.getTime()).day
  const last = localAt(zone, start.getTime() + Math.max(0, length - 1)).day
  return Array.from({ length: Math.min(last - first + 1, 366) }, (_, index) => dateOfDay(first + index))
}

function nameOf({ summary }: Occurrence['event']): string {
  const text = typeof summary === 'string' ? summary : (summary?.val ?? '')
  return text.trim().slice(0, 200)
}
