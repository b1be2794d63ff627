import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import type { Weekday } from '@understudy/domain/sla/local-time'
import { ownZone, zoneText } from '../time/own-zone.ts'
import { weekdayWords } from '../words/staff-words.ts'
import type { FieldChoice, FormField } from './form-field.ts'
import type { Given } from './given.ts'

const weekdays = Object.keys(weekdayWords) as Weekday[]
export const weekdayChoices: readonly FieldChoice[] = weekdays.map((day) => ({ value: day, label: weekdayWords[day] }))
export const officeDays = weekdays.slice(0, 5)

const zones = Intl.supportedValuesOf('timeZone')

export function zoneField(label: string, hint?: string, initial?: string): FormField {
  const own = initial ?? ownZone
  const choices = (zones.includes(own) ? zones : [own, ...zones]).map((zone) => ({
    value: zone,
    label: zoneText(zone),
  }))
  return { name: 'zone', label, kind: 'choice', choices, initial: own, ...(hint !== undefined && { hint }) }
}

/** Days of the same hours, and the hours. */
export const weekFields = (days: string, from: string, until: string): readonly FormField[] => [
  { name: 'days', label: days, kind: 'choices', choices: weekdayChoices, initial: officeDays },
  { name: 'from', label: from, kind: 'time', zone: undefined, initial: '09:00' },
  { name: 'until', label: until, kind: 'time', zone: undefined, initial: '17:00' },
]

/** What they say, as a calendar of the zone. */
export function calendarOf(given: Given): CalendarDefinition {
  const hours = Object.fromEntries(given.many('days').map((day) => [day, [[given.text('from'), given.text('until')]]]))
  return { zone: given.text('zone'), hours } as CalendarDefinition
}
