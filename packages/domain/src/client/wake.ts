import { complianceEndsAt, dueOfAccess } from '../access/wake-client-access.ts'
import { accepted, type Decision, type Proposed } from '../decision.ts'
import { checkCalendar } from '../sla/calendar.ts'
import { type Client, yearMs } from './client.ts'
import { feedsDue } from './feeds.ts'

/** When the calendar is looked at again, the next of its feeds, a review of access, the end of its compliance sign-off. */
export function clientWakeAt(client: Client): number | undefined {
  if (client.state !== 'active') return undefined
  const { calendarCheckAt, accessReviewAt, feeds = {} } = client
  const ofAccess = [accessReviewAt ?? [], complianceEndsAt(client) ?? []].flat()
  const instants = [calendarCheckAt ?? [], ofAccess, ...Object.values(feeds).map(({ nextAt }) => nextAt)].flat()
  return instants.length === 0 ? undefined : Math.min(...instants)
}

export function wakeClient(client: Client | undefined, id: string, at: number): Decision {
  return accepted(
    client === undefined || client.state !== 'active'
      ? []
      : [...calendarCheck(client, id, at), ...feedsDue(client, id, at), ...dueOfAccess(client, id, at)],
  )
}

/** The yearly look: a calendar that no longer opens within 366 days is a planning warning (sla, rule 16 and small print). */
function calendarCheck({ calendarCheckAt, calendars }: Client, id: string, at: number): Proposed[] {
  const calendar = calendars.at(-1)
  if (calendarCheckAt === undefined || calendarCheckAt > at || calendar === undefined) return []
  const reasons = checkCalendar(calendar, at)
  const body = { nextAt: at + yearMs, ...(reasons.length > 0 && { reasons }) }
  return [{ stream: 'client', id, type: 'client.calendar_checked', body }]
}
