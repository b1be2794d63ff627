import { accepted, type Decision, reason, refused, refusedBecause } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { attemptsOnLeaving } from '../quality/learning.ts'
import type { Task } from '../task/task.ts'
import type { Delegation } from './delegation.ts'
import { planOfDelegation } from './evidence.ts'
import { clinicalGuard } from './gates.ts'
import { guardHeld } from './guard-held.ts'
import { illegalStep } from './legal.ts'

/** On hold until it is resumed; at its limit, an instant, a lead is asked what becomes of it. */
export function pauseDelegation(
  delegation: Delegation | undefined,
  id: string,
  why: string,
  { until, at }: { readonly until: number; readonly at: number },
): Decision {
  const refusal = illegalStep(delegation, 'paused')
  if (refusal !== undefined) return refusal
  if (until <= at)
    return refusedBecause(
      'pause_ends_before',
      'A pause is asked about after it began',
      'Give an instant that lies ahead',
    )
  return accepted([{ stream: 'delegation', id, type: 'delegation.paused', body: { reason: why, until } }])
}

/** Back to the stage it was paused in; what the task has become meanwhile is asked again. */
export function resumeDelegation(
  delegation: Delegation | undefined,
  id: string,
  task: Task | undefined,
  assistant: Member | undefined,
): Decision {
  const refusal = illegalStep(delegation, 'resumed')
  if (refusal !== undefined || delegation === undefined) return refusal as Decision
  const guard = task && assistant ? clinicalGuard(task, assistant) : []
  if (guard.length > 0 && task && assistant)
    return refused('clinical_guard', guard, guardHeld(delegation.taskId, task, delegation.assistantId, assistant))
  return accepted([{ stream: 'delegation', id, type: 'delegation.resumed', body: {} }])
}

/**
 * Open work is handed over first: nobody would go on with it (domain, section 5). The task forgets the delegation with
 * it, so that the assistant can be assigned anew, but for their attempts at it.
 */
export function endDelegation(
  delegation: Delegation | undefined,
  id: string,
  openItems: readonly { readonly id: string; readonly title: string }[],
  why: string,
): Decision {
  const refusal = illegalStep(delegation, 'ended')
  if (refusal !== undefined || delegation === undefined) return refusal as Decision
  if (openItems.length > 0)
    return refused(
      'hand_off_missing',
      openItems.map(({ id: item, title }) =>
        reason('work_item_open', `“${title}” (${item}) is still open`, 'Assign it to somebody else, or cancel it'),
      ),
    )
  const attempts = attemptsOnLeaving(planOfDelegation(delegation), delegation.quality, delegation.earlier)
  const closed = { delegationId: id, ...(!delegation.observed && { attempts }) }
  return accepted([
    { stream: 'delegation', id, type: 'delegation.ended', body: { reason: why } },
    { stream: 'task', id: delegation.taskId, type: 'task.delegation_closed', body: closed },
  ])
}
