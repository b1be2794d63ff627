import { createHash } from 'node:crypto'
import { referenceOf } from '@understudy/domain/notification/reference'
import type { DueWork } from '@understudy/engine/due-feed/read-due-work'
import ical from 'ical-generator'

const refreshSeconds = 15 * 60

/**
 * Due work as iCalendar (RFC 5545). Instants are in UTC, which every program shows in the zone of whoever looks, and which
 * hangs on no zone data but theirs; the client's own time stands in words. A deadline is an instant: it begins and has no end.
 */
export function dueCalendar(agencyName: string, work: readonly DueWork[], baseUrl: string): string {
  const calendar = ical({
    name: `Due work of ${agencyName}`,
    prodId: { company: 'Understudy', product: 'due work', language: 'EN' },
    ttl: refreshSeconds,
  })
  for (const { id, version, dueAt, changedAt, priority, taskName, clientName, zone } of work)
    calendar.createEvent({
      id: `${id}@${createHash('sha256').update(baseUrl).digest('hex').slice(0, 12)}.understudy`,
      sequence: version,
      stamp: changedAt,
      start: new Date(dueAt),
      summary: `${taskName}, ${clientName}`,
      description: `${referenceOf({ kind: 'work_item', id })}, ${priority}. Due ${localTime(dueAt, zone)}.`,
      url: `${baseUrl}/work-items/${id}`,
    })
  return calendar.toString()
}

function localTime(at: number, zone: string): string {
  const text = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(at)
  return `${text}, ${zone}`
}
