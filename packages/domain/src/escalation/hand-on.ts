import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Escalation } from './escalation.ts'
import type { LadderFacts } from './ladder-facts.ts'
import { illegalEscalation } from './legal.ts'
import { notify, recipient } from './notify.ts'
import { startRun } from './run.ts'
import { isHere } from './whom.ts'

/** To somebody by name, who is told now; without their answer the ladder goes on after the time of an acknowledgement. */
export function handOn(
  escalation: Escalation | undefined,
  id: string,
  { by, to, note }: { readonly by: string; readonly to: string; readonly note?: string | undefined },
  facts: LadderFacts,
  at: number,
): Decision {
  const refusal = illegalEscalation(escalation, 'handed_on')
  if (refusal !== undefined || escalation === undefined) return refusal as Decision
  if (!isHere(facts, to, at))
    return refusedBecause('nobody_to_tell', 'Whom you name has left or is away', 'Name somebody who is here')
  const run = startRun(id, escalation, at)
  run.emit('escalation.handed_on', { by, to, ...(note !== undefined && { note }) })
  const next = { position: escalation.position, at: at + escalation.settings.acknowledgeMs }
  const recipients = [{ ...recipient(run, to, facts), holdUntil: null }]
  notify(run, { kind: 'manual', step: null, recipients, next, by })
  return accepted(run.events, { escalationId: id })
}
