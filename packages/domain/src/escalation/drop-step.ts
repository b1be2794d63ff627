import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Escalation } from './escalation.ts'
import { illegalEscalation } from './legal.ts'
import { startRun } from './run.ts'

/** A step leaves a ladder that runs: it goes on at the same place, or past the end at the repeat rule (rule 3). */
export function dropStep(
  escalation: Escalation | undefined,
  id: string,
  stepId: string,
  by: string,
  at: number,
): Decision {
  const refusal = illegalEscalation(escalation, 'step_dropped')
  if (refusal !== undefined || escalation === undefined) return refusal as Decision
  const { policy, position, nextAt, lastStep } = escalation
  const index = policy.steps.findIndex((step) => step.id === stepId)
  if (index < 0)
    return refusedBecause(
      'no_such_step',
      `The ladder has no step ${stepId}`,
      `Name one of ${policy.steps.map((step) => step.id).join(', ')}`,
    )
  const run = startRun(id, escalation, at)
  const next = { position: index < position ? position - 1 : position, at: nextAt }
  // Where the one before it was told last, that one has moved up; where it was itself, the next has its place.
  const moved = lastStep !== null && index < lastStep ? lastStep - 1 : lastStep
  run.emit('escalation.step_dropped', { by, stepId, next, lastStep: moved })
  return accepted(run.events, { escalationId: id })
}
