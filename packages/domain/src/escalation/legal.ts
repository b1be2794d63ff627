import { type Refused, refusedBecause } from '../decision.ts'
import type { Escalation } from './escalation.ts'
import { escalationMoves } from './machine.ts'

/** What a person can do about one; the rest of what the machine accepts is the engine's. */
const answers = ['acknowledged', 'snoozed', 'forced', 'handed_on', 'step_dropped', 'resolved']

/** Undefined where the escalation may take this step now; else the refusal, which names what a person may do about it. */
export function illegalEscalation(escalation: Escalation | undefined, event: string): Refused | undefined {
  if (escalation === undefined) return refusedBecause('not_found', 'There is no such escalation')
  if (escalationMoves.next(escalation.state, event, {}) !== undefined) return undefined
  if (escalation.state === 'resolved')
    return refusedBecause('resolved_already', 'This escalation is resolved already', 'Nothing is left to do')
  const allowed = escalationMoves.allowed(escalation.state, {}).filter((one) => answers.includes(one))
  return refusedBecause(
    'not_allowed_now',
    `An escalation that is ${escalation.state} cannot be ${event}`,
    allowed.length > 0 ? `It can be ${allowed.join(', ')}` : 'Wait until it is raised',
  )
}
