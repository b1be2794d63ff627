import type { ServerClock } from './server-clock.ts'

/** The calendar day by the server's time, "2026-11-28", in UTC. */
export const todayOf = (clock: ServerClock): string => new Date(clock.now()).toISOString().slice(0, 10)
