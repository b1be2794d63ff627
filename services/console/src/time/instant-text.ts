import { dayMs } from '@understudy/domain/day-ms'
import { timeTexts } from '../words/time-texts.ts'
import { hourAndMinute } from './hour-style.ts'

/** The viewer's own zone and language, asked for once. */
const time = new Intl.DateTimeFormat(undefined, { ...hourAndMinute })
const timeWithSeconds = new Intl.DateTimeFormat(undefined, { ...hourAndMinute, second: '2-digit' })
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', ...hourAndMinute })
const date = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', ...hourAndMinute })
const dateOnly = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'numeric', day: 'numeric' })

/** An instant in the viewer's zone, as short as it stays clear beside `now`: the time today, the weekday within six days. */
export function instantText(at: number, now: number): string {
  if (dateOnly.format(at) === dateOnly.format(now)) return time.format(at)
  return Math.abs(at - now) < 6 * dayMs ? weekday.format(at) : date.format(at)
}

export const secondText = (at: number): string => timeWithSeconds.format(at)

/** The exact instant, in the viewer's zone and, where it is known and another, in the client's. */
export function exactText(at: number, clientZone?: string): string {
  const own = exactIn(at)
  const theirs = clientZone === undefined ? own : exactIn(at, clientZone)
  return theirs === own ? own : timeTexts.theClient(own, theirs)
}

function exactIn(at: number, timeZone?: string): string {
  return new Intl.DateTimeFormat(undefined, {
    dateStyle: 'full',
    timeStyle: 'long',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at)
}
