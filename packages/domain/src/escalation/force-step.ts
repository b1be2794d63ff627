import { accepted, type Decision } from '../decision.ts'
import { climb } from './climb.ts'
import type { Escalation } from './escalation.ts'
import type { LadderFacts } from './ladder-facts.ts'
import { illegalEscalation } from './legal.ts'
import { startRun } from './run.ts'

/** Somebody escalates by hand: the next step fires now, acknowledged or not, and it says who wanted it (rule 7). */
export function forceStep(
  escalation: Escalation | undefined,
  id: string,
  by: string,
  facts: LadderFacts,
  at: number,
): Decision {
  const refusal = illegalEscalation(escalation, 'forced')
  if (refusal !== undefined || escalation === undefined) return refusal as Decision
  const run = startRun(id, escalation, at)
  run.emit('escalation.forced', { by })
  climb(run, facts, { kind: 'manual', by })
  return accepted(run.events, { escalationId: id })
}
