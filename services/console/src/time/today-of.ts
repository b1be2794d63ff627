import { ownZone } from './own-zone.ts'
import type { ServerClock } from './server-clock.ts'

/** The calendar day by the server's time, "2026-11-28": of the viewer's machine, or where it is said whose it is. */
export const todayOf = (clock: ServerClock, zone = ownZone): string => dayIn(zone, clock.now())

/** The calendar day of an instant in a zone, "2026-11-28". */
export const dayIn = (zone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
