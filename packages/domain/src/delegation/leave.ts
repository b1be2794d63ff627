import { accepted, type Decision } from '../decision.ts'
import type { Delegation } from './delegation.ts'
import { illegalStep } from './legal.ts'

export function pauseDelegation(delegation: Delegation | undefined, id: string, why: string): Decision {
  const refusal = illegalStep(delegation, 'paused')
  return refusal ?? accepted([{ stream: 'delegation', id, type: 'delegation.paused', body: { reason: why } }])
}

/** Back to the stage it was paused in. */
export function resumeDelegation(delegation: Delegation | undefined, id: string): Decision {
  const refusal = illegalStep(delegation, 'resumed')
  return refusal ?? accepted([{ stream: 'delegation', id, type: 'delegation.resumed', body: {} }])
}

/** The task forgets it with it, so that the assistant can be assigned anew. */
export function endDelegation(delegation: Delegation | undefined, id: string, why: string): Decision {
  const refusal = illegalStep(delegation, 'ended')
  if (refusal !== undefined || delegation === undefined) return refusal as Decision
  return accepted([
    { stream: 'delegation', id, type: 'delegation.ended', body: { reason: why } },
    { stream: 'task', id: delegation.taskId, type: 'task.delegation_closed', body: { delegationId: id } },
  ])
}
