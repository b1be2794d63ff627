import type { CalendarPreview } from '@understudy/contract/http/calendars'
import { checkCalendar } from '@understudy/domain/sla/calendar'
import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import { type DateOpenings, openingsFrom } from '@understudy/domain/sla/openings'
import { iso } from '../reading/iso.ts'

/** Enough for the last of twelve months to be whole, whichever day of the first it is. */
const daysShown = 366
const monthsShown = 12

/** Twelve months of a calendar from today on, the present one the first; or every reason why it cannot be saved. */
export function previewCalendar(calendar: CalendarDefinition, at: number): CalendarPreview {
  const reasons = checkCalendar(calendar, at)
  if (reasons.length > 0) return { reasons, zone: calendar.zone, months: [], openings: [] }
  const looked = openingsFrom(calendar, at, daysShown)
  const months = [...Map.groupBy(looked, ({ date }) => date.slice(0, 7))].slice(0, monthsShown)
  const dates = months.flatMap(([, ofMonth]) => ofMonth)
  return {
    reasons: [],
    zone: calendar.zone,
    months: months.map(([month, ofMonth]) => ({ month, ...summary(ofMonth, at) })),
    openings: dates.flatMap(({ date, open }) => open.map(([from, to]) => ({ date, from: iso(from), to: iso(to) }))),
  }
}

/** What is left of a month: of a day that has begun only what is still to come. */
function summary(dates: readonly DateOpenings[], at: number) {
  const left = dates.map(({ open }) => open.filter(([, to]) => to > at))
  const openMs = left.flat().reduce((sum, [from, to]) => sum + to - Math.max(from, at), 0)
  return {
    openDates: left.filter((open) => open.length > 0).length,
    openMinutes: openMs / 60_000,
    holidays: dates.flatMap(({ date, holiday }) => (holiday === undefined ? [] : [{ date, name: holiday }])),
  }
}
