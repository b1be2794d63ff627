import { instantAt, localAt, wallMsOf } from '../sla/local-time.ts'
import type { QuietHours } from './preferences.ts'

/**
 * When the quiet hours end in which an instant lies; null outside of them (escalation, rule 23). They are the time between
 * two instants: in a night whose clocks are set back they begin and end once, the first time that the wall shows it, and
 * what the wall shows meanwhile for the second time is quiet too; in a gap it is the instant after.
 */
export function quietUntil({ from, until }: QuietHours, zone: string, at: number): number | null {
  const [begin, end] = [wallMsOf(from) as number, wallMsOf(until) as number]
  const { day } = localAt(zone, at)
  const days = end <= begin ? 1 : 0
  const night = [day - 1, day].find(
    (date) => firstShown(zone, date, begin) <= at && at < firstShown(zone, date + days, end),
  )
  return night === undefined ? null : firstShown(zone, night + days, end)
}

/** When the wall first shows this time of a date, or a later one where a gap has swallowed it. */
function firstShown(zone: string, day: number, wallMs: number): number {
  const shown = instantAt(zone, day, wallMs)
  if (localAt(zone, shown).wallMs === wallMs) return shown
  const after = Temporal.Instant.fromEpochMilliseconds(shown + 1).toZonedDateTimeISO(zone)
  return after.getTimeZoneTransition('previous')?.epochMilliseconds ?? shown
}
