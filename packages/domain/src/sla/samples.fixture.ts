import type { Instant } from '../stream.ts'
import { compileCalendar } from './business-calendar.ts'
import type { CalendarDefinition, LocalInterval } from './calendar-definition.ts'
import type { Clock } from './clock.ts'
import { startClock } from './clock-start.ts'
import { weekdays } from './local-time.ts'
import type { ClockKind, Policy } from './policy.ts'
import type { Target } from './target.ts'

/** The instant of a wall time, in UTC unless a zone is named. */
export function at(wall: string, zone = 'Etc/UTC'): Instant {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds
}

export const hour = 3_600_000
export const minute = 60_000

/** The wall time of an instant, in UTC unless a zone is named. */
export function wall(instant: Instant | undefined, zone = 'Etc/UTC'): string | undefined {
  if (instant === undefined) return undefined
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime()
  return local.toString({ smallestUnit: instant % 60_000 === 0 ? 'minute' : 'millisecond' })
}

const officeHours: LocalInterval[] = [['09:00', '17:00']]
/** Monday to Friday, 9 to 17. The first of June 2026, on which most tests begin, is a Monday. */
export const officeWeek = { mon: officeHours, tue: officeHours, wed: officeHours, thu: officeHours, fri: officeHours }
export const office: CalendarDefinition = { zone: 'Etc/UTC', hours: officeWeek }

/** The same intervals on all seven days. */
export function everyDay(intervals: LocalInterval[], zone = 'Etc/UTC'): CalendarDefinition {
  return { zone, hours: Object.fromEntries(weekdays.map((day) => [day, intervals])) }
}

export const officeCalendar = compileCalendar(office)

export function policyWith(target: Target | undefined, changes: Partial<Policy> = {}): Policy {
  const targets = target === undefined ? {} : { turnaround: target }
  const base = { id: 'standard', version: 1, audience: 'client', pausesFor: ['client', 'third_party'] } as const
  return { ...base, onChange: 'retroactive', targets, ...changes }
}

export const hours = (count: number): Target => ({ kind: 'business', ms: count * hour })

/** A clock on the office calendar. */
export function started(
  target: Target,
  from: string,
  changes: Partial<Policy> = {},
  kind: ClockKind = 'turnaround',
): Clock {
  const policy = { ...policyWith(target, changes), targets: { [kind]: target } }
  const { clock } = startClock(officeCalendar, at(from), { kind, policy, calendarVersion: 1 })
  if (clock === undefined) throw new Error('The target promises nothing')
  return clock
}
