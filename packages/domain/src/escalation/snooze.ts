import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { type Answerer, isNotTheirs, notTheirs } from './acknowledge.ts'
import type { Escalation } from './escalation.ts'
import { illegalEscalation } from './legal.ts'
import { startRun } from './run.ts'

const longestMs = 7 * 86_400_000

/** Holds until an instant, then notifies again; only a resolve ends it before (rule 6). At most a week ahead. */
export function snooze(
  escalation: Escalation | undefined,
  id: string,
  answerer: Answerer,
  until: number,
  at: number,
): Decision {
  const refusal = illegalEscalation(escalation, 'snoozed')
  if (refusal !== undefined || escalation === undefined) return refusal as Decision
  if (isNotTheirs(escalation, answerer)) return notTheirs()
  if (!(until > at)) return refusedBecause('snooze_in_the_past', 'A snooze ends later than now', 'Give a later instant')
  if (until - at > longestMs)
    return refusedBecause('snooze_too_long', 'A snooze lasts a week at most', 'Snooze it again then, or resolve it')
  const run = startRun(id, escalation, at)
  run.emit('escalation.snoozed', { by: answerer.id, until })
  return accepted(run.events, { escalationId: id })
}
