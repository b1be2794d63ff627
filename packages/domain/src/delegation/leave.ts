import { accepted, type Decision, reason, refused } from '../decision.ts'
import { attemptsOnLeaving } from '../quality/learning.ts'
import type { Delegation } from './delegation.ts'
import { planOfDelegation } from './evidence.ts'
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
        reason('work_item_open', `"${title}" (${item}) is still open`, 'Assign it to somebody else, or cancel it'),
      ),
    )
  const attempts = attemptsOnLeaving(planOfDelegation(delegation), delegation.quality)
  const closed = { delegationId: id, ...(!delegation.observed && { attempts }) }
  return accepted([
    { stream: 'delegation', id, type: 'delegation.ended', body: { reason: why } },
    { stream: 'task', id: delegation.taskId, type: 'task.delegation_closed', body: closed },
  ])
}
