import { clocksWakeAt } from '../work-item/promises.ts'
import type { Escalation } from './escalation.ts'

/** When the escalation next has something to do by itself; while every cause is gone, only its end counts. */
export function escalationWakeAt({
  clearsAt,
  nextAt,
  remindAt,
  until,
  holds,
  clocks,
  state,
}: Escalation): number | undefined {
  if (state === 'resolved') return undefined
  const waits =
    clearsAt === null
      ? [nextAt, remindAt, until, ...(state === 'held' ? holds.map((hold) => hold.until) : [])]
      : [clearsAt]
  const instants = [...waits, clocksWakeAt(clocks)].filter((at) => at !== undefined && at !== null)
  return instants.length > 0 ? Math.min(...instants) : undefined
}
