import { type Refused, refusedBecause } from '../decision.ts'
import type { Delegation } from './delegation.ts'
import { delegationMoves } from './machine.ts'

/** Undefined where the delegation may take this step now; else the refusal, which names the steps that it may take. */
export function illegalStep(delegation: Delegation | undefined, event: string): Refused | undefined {
  if (delegation === undefined) return refusedBecause('not_found', 'There is no such delegation')
  if (delegationMoves.next(delegation.state, event, delegation) !== undefined) return undefined
  const allowed = delegationMoves.allowed(delegation.state, delegation)
  const message = `A delegation that is ${delegation.state} cannot be ${event}`
  return refusedBecause(
    'not_allowed_now',
    message,
    allowed.length > 0 ? `It can be ${allowed.join(', ')}` : 'It has ended',
  )
}
