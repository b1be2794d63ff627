import { accepted, type Decision } from '../decision.ts'
import { checkCalendar } from '../sla/calendar.ts'
import { type Client, yearMs } from './client.ts'

/** When the calendar is looked at again. */
export const clientWakeAt = ({ calendarCheckAt }: Client): number | undefined => calendarCheckAt

/** The yearly look: a calendar that no longer opens within 366 days is a planning warning (sla, rule 16 and small print). */
export function wakeClient(client: Client | undefined, id: string, at: number): Decision {
  const calendar = client?.calendars.at(-1)
  if (client?.calendarCheckAt === undefined || client.calendarCheckAt > at || calendar === undefined)
    return accepted([])
  const reasons = checkCalendar(calendar, at)
  const body = { nextAt: at + yearMs, ...(reasons.length > 0 && { reasons }) }
  return accepted([{ stream: 'client', id, type: 'client.calendar_checked', body }])
}
