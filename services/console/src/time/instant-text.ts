import { dayMs } from '@understudy/domain/day-ms'
import { timeTexts } from '../words/time-texts.ts'
import { hourAndMinute } from './hour-style.ts'
import { ownZone } from './own-zone.ts'

/** By zone, each asked for once: formats are dear. */
const formats = new Map<string, ReturnType<typeof formatsIn>>()

function formatsIn(timeZone: string) {
  const of = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(undefined, { ...parts, timeZone })
  return {
    time: of({ ...hourAndMinute }),
    timeWithSeconds: of({ ...hourAndMinute, second: '2-digit' }),
    weekday: of({ weekday: 'short', ...hourAndMinute }),
    date: of({ day: 'numeric', month: 'short', ...hourAndMinute }),
    day: of({ day: 'numeric', month: 'short' }),
    dateOfYear: of({ day: 'numeric', month: 'short', year: 'numeric', ...hourAndMinute }),
    dayAndTime: of({ weekday: 'short', day: 'numeric', month: 'short', ...hourAndMinute }),
    year: of({ year: 'numeric' }),
    dateOnly: of({ year: 'numeric', month: 'numeric', day: 'numeric' }),
    exact: of({ dateStyle: 'full', timeStyle: 'long' }),
  }
}

function inZone(zone: string) {
  const made = formats.get(zone) ?? formatsIn(zone)
  formats.set(zone, made)
  return made
}

/** Further back than this a weekday alone reads as one that is ahead. */
const yesterdayMs = 2 * dayMs

/**
 * An instant in the viewer's zone, as short as it stays clear beside `now`: the time today, the weekday of the days around,
 * the year if it is another.
 */
export function instantText(at: number, now: number, zone = ownZone): string {
  const { dateOnly, time, weekday, date, dateOfYear, year } = inZone(zone)
  if (dateOnly.format(at) === dateOnly.format(now)) return time.format(at)
  if (at > now - yesterdayMs && at < now + 6 * dayMs) return weekday.format(at)
  return (year.format(at) === year.format(now) ? date : dateOfYear).format(at)
}

/** The same with its date whatever the day: of what is proof, of both ends of a span, of what is compared. */
export function datedText(at: number, now: number, zone = ownZone): string {
  const { dayAndTime, dateOfYear, year } = inZone(zone)
  return (year.format(at) === year.format(now) ? dayAndTime : dateOfYear).format(at)
}

export const secondText = (at: number, zone = ownZone): string => inZone(zone).timeWithSeconds.format(at)

/** "30 Nov – 7 Dec": from when until when; with the times where it is less than a day. */
export function spanOfText(from: number, until: number, zone = ownZone): string {
  const { date, day } = inZone(zone)
  return (until - from < dayMs ? date : day).formatRange(from, until)
}

/** The exact instant, in the viewer's zone and, where it is known and another, in the client's. */
export function exactText(at: number, clientZone?: string, zone = ownZone): string {
  const own = inZone(zone).exact.format(at)
  const theirs = clientZone === undefined ? own : inZone(clientZone).exact.format(at)
  return theirs === own ? own : timeTexts.theClient(own, theirs)
}
