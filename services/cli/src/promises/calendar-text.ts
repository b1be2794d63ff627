import type { CalendarPreview } from '@understudy/contract/http/calendars'
import { textTable } from '../text-table.ts'

/** Twelve months of a calendar in lines, or why it cannot be saved. */
export function calendarText({ reasons, zone, months }: CalendarPreview): string {
  if (reasons.length > 0)
    return reasons.map(({ message, satisfiedBy }) => [message, satisfiedBy].filter(Boolean).join('. ')).join('\n')
  const rows = months.map(({ month, openDates, openMinutes, holidays }) => [
    month,
    String(openDates),
    (openMinutes / 60).toFixed(1),
    holidays.map(({ date, name }) => (name === '' ? date : `${date} ${name}`)).join(', '),
  ])
  return `In ${zone}\n${textTable(['month', 'open dates', 'hours', 'holidays'], rows)}`
}
