import { accepted, type Decision, type Proposed, reason, refused, refusedBecause } from '../decision.ts'
import { unmetMembership } from '../member/has-left.ts'
import type { Member } from '../member/member.ts'
import type { Plan } from '../quality/plan.ts'
import type { QualityState } from '../quality/quality-state.ts'
import { clinicalWorkGiven } from '../task/clinical/classify.ts'
import { unmetRequirements } from '../task/requirements.ts'
import { unmetPool } from '../task/set-staffing.ts'
import type { Cover, Task } from '../task/task.ts'
import type { Adoption, DelegationEvents } from './delegation.ts'
import { clinicalGuard } from './gates.ts'
import { guardHeld } from './guard-held.ts'

export interface Assignment {
  readonly delegationId: string
  readonly taskId: string
  readonly assistantId: string
  readonly cover: Cover
}

/** One open delegation for each task and assistant, one primary for each task; the clinical guard holds for everybody. */
export function assignDelegation(
  assignment: Assignment,
  task: Task | undefined,
  assistant: Member | undefined,
  quality: QualityState,
  own?: Plan,
): Decision {
  const refusal = unassignable(assignment, task, assistant)
  if (refusal !== undefined || task === undefined) return refusal as Decision
  const { delegationId, taskId, assistantId, cover } = assignment
  const earlier = task.attempts[assistantId]?.earlier
  const body: DelegationEvents['delegation.assigned'] = {
    ...{ clientId: task.clientId, taskId, assistantId, cover, quality },
    ...(own && { plan: own }),
    ...(earlier && { earlier }),
  }
  const assigned: Proposed = { stream: 'delegation', id: delegationId, type: 'delegation.assigned', body }
  return accepted([assigned, ...opened(assignment, task)], { delegationId })
}

/** A person whom history or an import brings along at a stage, recorded and shown for ever (domain, section 14). */
export function adoptDelegation(
  assignment: Assignment,
  task: Task | undefined,
  assistant: Member | undefined,
  quality: QualityState,
  adoption: Adoption,
  observed: boolean,
): Decision {
  if (!observed)
    return refusedBecause(
      'not_virtual',
      'Only a virtual agency or an import adopts people',
      'Assign the delegation instead',
    )
  const refusal = unassignable(assignment, task, assistant)
  if (refusal !== undefined || task === undefined) return refusal as Decision
  const { delegationId, taskId, assistantId, cover } = assignment
  const body = { clientId: task.clientId, taskId, assistantId, cover, quality, observed, ...adoption }
  const adopted: Proposed = { stream: 'delegation', id: delegationId, type: 'delegation.adopted', body }
  return accepted([adopted, ...opened(assignment, task)], { delegationId })
}

function opened({ delegationId, taskId, assistantId, cover }: Assignment, { clinical }: Task): Proposed[] {
  const body = { delegationId, assistantId, cover }
  return [
    { stream: 'task', id: taskId, type: 'task.delegation_opened', body },
    ...(clinical ? [clinicalWorkGiven(assistantId, taskId)] : []),
  ]
}

function unassignable(
  { taskId, assistantId, cover }: Assignment,
  task: Task | undefined,
  assistant: Member | undefined,
): Decision | undefined {
  if (task === undefined) return refusedBecause('not_found', 'There is no such task')
  if (assistant === undefined || !assistant.roles.includes('assistant'))
    return refusedBecause(
      'not_an_assistant',
      'Only an assistant can be delegated to',
      'Name a member who is an assistant',
    )
  const membership = unmetMembership(assistant)
  if (membership.length > 0) return refused('member_left', membership)
  const guard = clinicalGuard(task, assistant)
  if (guard.length > 0) return refused('clinical_guard', guard, guardHeld(taskId, task, assistantId, assistant))
  const lacking = unmetRequirements(task.requires, assistant)
  if (lacking.length > 0) return refused('does_not_fit', lacking)
  if (task.delegations.some((open) => open.assistantId === assistantId))
    return refusedBecause(
      'already_delegated',
      'This assistant has an open delegation of this task',
      'End that one first',
    )
  const outside = cover === 'pool' ? unmetPool(task, assistant) : []
  if (outside.length > 0) return refused('not_of_pool', outside)
  if (cover === 'primary' && task.delegations.some((open) => open.cover === 'primary'))
    return refused('primary_taken', [
      reason('primary_taken', 'The task has a primary already', 'Make this one a backup, or end the other'),
    ])
  return undefined
}
