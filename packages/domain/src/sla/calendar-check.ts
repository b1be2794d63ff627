import { type Reason, reason } from '../decision.ts'
import type { CalendarDefinition, LocalInterval } from './calendar-definition.ts'
import { dayNumberOf, isKnownZone, wallMsOf, weekdays } from './local-time.ts'

/** What is malformed in a calendar as it was written, before asking whether it ever opens. */
export function checkHours(definition: CalendarDefinition): Reason[] {
  return [
    ...checkZone(definition.zone),
    ...checkTable('hours', definition.hours, isWeekday),
    ...checkTable('exceptions', definition.exceptions, isDate),
    ...checkTable('breaks', definition.breaks, (key) => isWeekday(key) || isDate(key)),
    ...checkDates(
      'holiday',
      (definition.holidays ?? []).map(({ date }) => date),
    ),
    ...checkDates('switched-off holiday', definition.holidaysOff ?? []),
  ]
}

export function checkZone(zone: unknown): Reason[] {
  if (isKnownZone(zone)) return []
  return [reason('zone_unknown', `${String(zone)} is no IANA time zone`, 'Name one such as America/Chicago')]
}

const isWeekday = (key: string) => (weekdays as readonly string[]).includes(key)
const isDate = (key: string) => dayNumberOf(key) !== undefined

type HoursTable = Readonly<Record<string, readonly LocalInterval[] | undefined>>

function checkTable(part: string, table: HoursTable | undefined, isKey: (key: string) => boolean): Reason[] {
  return Object.entries(table ?? {}).flatMap(([key, intervals]) => {
    const label = `${part} ${key}`
    const unknown = isKey(key) ? [] : [reason('day_unknown', `${label}: there is no such day`, 'mon to sun or a date')]
    return [...unknown, ...(intervals ?? []).flatMap((interval) => checkInterval(label, interval))]
  })
}

function checkInterval(label: string, interval: LocalInterval): Reason[] {
  const [opens, closes] = interval
  const bad = interval.filter((time) => !/^\d{2}:\d{2}$/.test(time) || wallMsOf(time) === undefined)
  if (bad.length > 0 || interval.length !== 2)
    return [
      reason(
        'time_malformed',
        `${label}: ${interval.join(' to ')} is no part of a day`,
        'Two times from 00:00 to 24:00',
      ),
    ]
  if (opens === '24:00')
    return [reason('opens_at_24', `${label}: 24:00 can only close`, 'Open at 00:00 of the next day')]
  if (opens !== closes) return []
  return [reason('bounds_equal', `${label}: ${opens} to ${closes} is empty`, 'All day is 00:00 to 24:00')]
}

function checkDates(label: string, dates: readonly string[]): Reason[] {
  const unknown = dates.filter((date) => !isDate(date))
  return unknown.map((date) => reason('date_unknown', `${label}: there is no date ${date}`, 'A date as YYYY-MM-DD'))
}
