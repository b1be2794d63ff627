import type { Instant } from '../stream.ts'

/** A local date, `YYYY-MM-DD`. */
export type LocalDate = string
/** A local wall time, `HH:MM` (24:00 only where an interval ends); vectors and imports may add seconds. */
export type LocalTime = string
/** Whole days since 1970-01-01: a local date as a number, so that dates are counted without parsing them. */
export type DayNumber = number

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const dayLength = 86_400_000

/** The day number of a date, or undefined where there is no such date. */
export function dayNumberOf(date: LocalDate): DayNumber | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight)) return undefined
  const day = midnight / dayLength
  return dateOfDay(day) === date ? day : undefined
}

export function dateOfDay(day: DayNumber): LocalDate {
  return new Date(day * dayLength).toISOString().slice(0, -14)
}

export function weekdayOf(day: DayNumber): Weekday {
  return weekdays[(((day + 3) % 7) + 7) % 7] as Weekday
}

/** Milliseconds of wall time since midnight, or undefined where it is no time between 00:00 and 24:00. */
export function wallMsOf(time: LocalTime): number | undefined {
  const found = /^(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(time)
  if (found === null) return undefined
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)]
  if (minutes > 59 || seconds > 59) return undefined
  const wallMs = ((hours * 60 + minutes) * 60 + seconds) * 1000
  return wallMs <= dayLength ? wallMs : undefined
}

/**
 * The instant of a wall time on a date; `wallMs` may run past midnight. Resolves as Temporal's `compatible`
 * does (rule 12): inside a gap it moves later by the gap, in a repeated hour it takes the first occurrence.
 */
export function instantAt(zone: string, day: DayNumber, wallMs: number): Instant {
  const wall = new Date(day * dayLength + wallMs)
  const local = new Temporal.PlainDateTime(
    wall.getUTCFullYear(),
    wall.getUTCMonth() + 1,
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
    wall.getUTCMilliseconds(),
  )
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

/** The local date and wall time of an instant. */
export function localAt(zone: string, at: Instant): { readonly day: DayNumber; readonly wallMs: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  const day = Date.UTC(local.year, local.month - 1, local.day) / dayLength
  const wallMs = ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.millisecond
  return { day, wallMs }
}

/** Whether the zone leaves this date out altogether, as Samoa did with 2011-12-30. */
export function isSkippedDate(zone: string, day: DayNumber): boolean {
  return localAt(zone, instantAt(zone, day, 0)).day !== day
}

/** Whether Temporal knows the zone by this IANA name; bare offsets are no zones. */
export function isKnownZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || /^[+-]|^$/.test(zone)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
