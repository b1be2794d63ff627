import type { Holiday } from '@understudy/domain/sla/calendar-definition'
import { dateOfDay, localAt } from '@understudy/domain/sla/local-time'
import type { CalendarComponent, VEvent } from 'node-ical'

/** What of a feed is read at most: a year of holidays is some kilobytes. */
const mostCharacters = 2_000_000
const mostDays = 2_000
/** Somebody else's feed may not keep a process busy: each that repeats is computed, and may be a rule without any date. */
const mostRepeating = 500
const mostOccurrences = 5_000
/** Events that repeat are followed this far. */
const yearsAhead = 3

/**
 * The dates of an iCal feed or file (RFC 5545): all-day events as they are written, others as the dates of `zone` that they
 * touch, repeated ones from the beginning of the year of `from` and three years ahead, so that the same feed says the same
 * all year; cancelled ones are left out.
 * @throws RangeError where the text is no calendar, or is too long
 */
export async function holidaysInFeed(text: string, zone: string, from: number): Promise<Omit<Holiday, 'source'>[]> {
  if (text.length > mostCharacters) throw new RangeError(`The feed has more than ${mostCharacters} characters`)
  if (!/^﻿?BEGIN:VCALENDAR\r?$/m.test(text)) throw new RangeError('The text is no iCal calendar')
  const { default: ical } = await import('node-ical')
  const events = Object.values(ical.sync.parseICS(text)).filter(isHeld)
  if (events.filter(({ rrule }) => rrule !== undefined).length > mostRepeating)
    throw new RangeError(`The feed has more than ${mostRepeating} events that repeat`)
  const once = new Map<string, { date: string; name: string }>()
  let occurrences = 0
  for (const event of events)
    for (const start of startsOf(event, Date.UTC(new Date(from).getUTCFullYear(), 0, 1))) {
      occurrences += 1
      for (const date of datesOf(event, start, zone)) once.set(date, { date, name: nameOf(event) })
      if (once.size > mostDays) throw new RangeError(`The feed has more than ${mostDays} dates`)
      if (occurrences > mostOccurrences) throw new RangeError(`The feed has more than ${mostOccurrences} events`)
    }
  return [...once.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function isHeld(part: CalendarComponent | undefined): part is VEvent {
  return part?.type === 'VEVENT' && part.start instanceof Date && part.status !== 'CANCELLED'
}

function startsOf({ start, rrule, exdate }: VEvent, from: number): Date[] {
  if (rrule === undefined) return [start]
  const until = new Date(from + yearsAhead * 366 * 86_400_000)
  const left = new Set(Object.keys(exdate ?? {}).map((key) => key.slice(0, 10)))
  return rrule
    .between(new Date(Math.max(from, start.getTime())), until, true)
    .filter((at) => !left.has(at.toISOString().slice(0, 10)))
}

/** The dates from a start to its end, which for a whole day is the day after its last. */
function datesOf({ start, end, datetype }: VEvent, at: Date, zone: string): string[] {
  const length = end === undefined ? 0 : end.getTime() - start.getTime()
  if (datetype === 'date') {
    const days = Math.min(Math.max(1, Math.round(length / 86_400_000)), 366)
    // The library puts whole days at midnight of the machine's own zone.
    const first = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000
    return Array.from({ length: days }, (_, index) => dateOfDay(first + index))
  }
  const first = localAt(zone, at.getTime()).day
  const last = localAt(zone, at.getTime() + Math.max(0, length - 1)).day
  return Array.from({ length: Math.min(last - first + 1, 366) }, (_, index) => dateOfDay(first + index))
}

function nameOf({ summary }: VEvent): string {
  const text = typeof summary === 'string' ? summary : (summary?.val ?? '')
  return text.trim().slice(0, 200) || 'Holiday'
}
