import { hourAndMinute } from './hour-style.ts'

/** A day and a time where somebody is, whatever zone their browser is in. */
export function zonedTime(at: number, zone: string): string {
  return new Intl.DateTimeFormat(undefined, { ...hourAndMinute, timeZone: zone }).format(at)
}

export function zonedDayAndTime(at: number, zone: string): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', ...hourAndMinute } as const
  return new Intl.DateTimeFormat(undefined, { ...parts, timeZone: zone }).format(at)
}

/** "2026-11-28" as people write a day. */
export function dayText(day: string): string {
  const noon = Date.parse(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    noon,
  )
}
