import { instantAt, localAt, wallMsOf } from '../sla/local-time.ts'
import type { QuietHours } from './preferences.ts'

/**
 * When the quiet hours end in which an instant lies; null outside of them (escalation, rule 23). In a night whose clocks
 * are set back the end comes once, the first time that the wall shows it; in a gap it is the instant after.
 */
export function quietUntil({ from, until }: QuietHours, zone: string, at: number): number | null {
  const [begin, end] = [wallMsOf(from) as number, wallMsOf(until) as number]
  const { day, wallMs } = localAt(zone, at)
  const isOvernight = end <= begin
  const isQuiet = isOvernight ? wallMs >= begin || wallMs < end : wallMs >= begin && wallMs < end
  if (!isQuiet) return null
  const ends = firstShown(zone, isOvernight && wallMs >= begin ? day + 1 : day, end)
  return ends > at ? ends : null
}

/** When the wall first shows this time of a date, or a later one where a gap has swallowed it. */
function firstShown(zone: string, day: number, wallMs: number): number {
  const shown = instantAt(zone, day, wallMs)
  if (localAt(zone, shown).wallMs === wallMs) return shown
  const after = Temporal.Instant.fromEpochMilliseconds(shown + 1).toZonedDateTimeISO(zone)
  return after.getTimeZoneTransition('previous')?.epochMilliseconds ?? shown
}
