import { dateOfDay, dayNumberOf, instantAt, localAt } from '../sla/local-time.ts'

/** A week of ISO 8601 (`2026-W48`): Monday to Sunday, in a client's zone. */
export type IsoWeek = string

const shape = /^(\d{4})-W(\d{2})$/

/** The day number of a week's Monday; undefined where there is no such week. */
export function mondayOf(week: IsoWeek): number | undefined {
  const [, year, number] = shape.exec(week) ?? []
  if (year === undefined) return undefined
  // The week with the year's first Thursday is its first; 4 January lies in it.
  const fourth = dayNumberOf(`${year}-01-04`) as number
  const monday = fourth - ((fourth + 3) % 7) + (Number(number) - 1) * 7
  return weekOfDay(monday) === week ? monday : undefined
}

function weekOfDay(day: number): IsoWeek {
  const thursday = day - ((day + 3) % 7) + 3
  const year = dateOfDay(thursday).slice(0, 4)
  const number = Math.floor((thursday - (dayNumberOf(`${year}-01-01`) as number)) / 7) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** So many weeks after a week, or before it; undefined where there is no such week. */
export function weekAfter(week: IsoWeek, weeks: number): IsoWeek | undefined {
  const monday = mondayOf(week)
  return monday === undefined ? undefined : weekOfDay(monday + 7 * weeks)
}

/** The week in which an instant lies, by the days of a zone. */
export const weekAt = (zone: string, at: number): IsoWeek => weekOfDay(localAt(zone, at).day)

/** First and last day of a week, and the instants between which it lies; the last one is outside. */
export function weekSpan(week: IsoWeek, zone: string) {
  const monday = mondayOf(week)
  if (monday === undefined) throw new RangeError(`${week} is no week`)
  return {
    from: dateOfDay(monday),
    until: dateOfDay(monday + 6),
    beginsAt: instantAt(zone, monday, 0),
    endsAt: instantAt(zone, monday + 7, 0),
  }
}
