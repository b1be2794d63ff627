import type { CalendarDefinition } from '../sla/calendar-definition.ts'
import type { PolicyTerms } from './client.ts'

const hourMs = 3_600_000

export function defaultCalendar(zone: string): CalendarDefinition {
  const day: [string, string][] = [['09:00', '17:00']]
  return { zone, hours: { mon: day, tue: day, wed: day, thu: day, fri: day } }
}

/** Four business hours to the start, eight to the delivery, eight to a verdict, eight to withdraw access. */
export const defaultPolicy: PolicyTerms = {
  targets: {
    response: { kind: 'business', ms: 4 * hourMs },
    turnaround: { kind: 'business', ms: 8 * hourMs },
    review: { kind: 'business', ms: 8 * hourMs },
    revoke: { kind: 'business', ms: 8 * hourMs },
  },
  pausesFor: ['client', 'third_party'],
  onChange: 'retroactive',
}

/** The same, and questions are answered on the day on which they are asked, by closing; asked later, by the next opening. */
export const defaultPolicyIn = (zone: string): PolicyTerms => ({
  ...defaultPolicy,
  targets: { ...defaultPolicy.targets, answer: { kind: 'fixed', time: '23:59', zone, daysAhead: 0 } },
})
