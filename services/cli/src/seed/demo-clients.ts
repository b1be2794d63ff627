import type { RegisterClient } from '@understudy/contract/commands/client-commands'
import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'

const hourMs = 3_600_000
const business = (hours: number) => ({ kind: 'business' as const, ms: hours * hourMs })

const clinicHours: [string, string][] = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
]

/** A clinic with a lunch break: its promises count in its opening hours. */
export const clinicCalendar: CalendarDefinition = {
  zone: 'America/Chicago',
  hours: { mon: clinicHours, tue: clinicHours, wed: clinicHours, thu: clinicHours, fri: clinicHours },
}

const roundTheClock: [string, string][] = [['00:00', '24:00']]

/** A studio with people in three time zones: its promises count round the clock. */
export const studioCalendar: CalendarDefinition = {
  zone: 'America/New_York',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, roundTheClock]),
  ) as CalendarDefinition['hours'],
}

export const clinic = {
  name: 'Harbor Family Medicine',
  timeZone: clinicCalendar.zone,
  regulated: true,
  calendar: clinicCalendar as RegisterClient['calendar'] & object,
  policy: {
    targets: { response: business(2), turnaround: business(8), review: business(4), revoke: business(8) },
    pausesFor: ['client', 'third_party'],
    pauseLimit: business(24),
    onChange: 'retroactive',
  },
} satisfies RegisterClient

export const studio = {
  name: 'Birch & Vale Architects',
  timeZone: studioCalendar.zone,
  regulated: false,
  calendar: studioCalendar as RegisterClient['calendar'] & object,
  policy: {
    targets: { response: business(4), turnaround: business(24), review: business(24), revoke: business(24) },
    pausesFor: ['client', 'third_party'],
    onChange: 'retroactive',
  },
} satisfies RegisterClient
