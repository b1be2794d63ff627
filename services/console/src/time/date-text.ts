import { hourAndMinute } from './hour-style.ts'

const inUtc = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(undefined, { ...style, timeZone: 'UTC' })
const medium = inUtc({ dateStyle: 'medium' })
const full = inUtc({ dateStyle: 'full' })
const time = inUtc(hourAndMinute)

const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** A day of somebody's calendar, "2026-12-05", as the viewer's language writes it; it is a day, and of no zone. */
export function dateText(day: string): string {
  return medium.format(instantOf(day))
}

/** The same with its weekday and month in full; undefined while it is no day yet. */
export function longDateText(day: string): string | undefined {
  const instant = instantOf(day)
  return Number.isNaN(instant) ? undefined : full.format(instant)
}

/** A moment as a field holds it, "2031-07-01T20:00", with its weekday and month in full; undefined while it is none yet. */
export function longMomentText(moment: string): string | undefined {
  const instant = Date.parse(`${moment}Z`)
  return Number.isNaN(instant) ? undefined : `${full.format(instant)}, ${time.format(instant)}`
}
