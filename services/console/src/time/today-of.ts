import type { ServerClock } from './server-clock.ts'

/** The calendar day by the server's time, "2026-11-28", in UTC. */
export const todayOf = (clock: ServerClock): string => new Date(clock.now()).toISOString().slice(0, 10)

/** The calendar day of an instant in a zone, "2026-11-28". */
export const dayIn = (zone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
