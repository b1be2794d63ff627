import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { worksAsAssistant } from '../delegation/gates.ts'
import type { Member } from '../member/member.ts'
import type { Task } from '../task/task.ts'
import type { WorkItem } from './work-item.ts'

/** Whoever does an item, and under which delegation of its task, where they have one. */
export interface Reader {
  readonly task: Pick<Task, 'sopReadBy'> | undefined
  readonly assistant: Pick<Member, 'roles'> | undefined
  readonly delegation: Pick<Delegation, 'observed' | 'acknowledgedSop'> | undefined
}

type Work = Pick<WorkItem, 'sopVersion' | 'assistantId'>

/**
 * An assistant acknowledges each version of the SOP before working under it (domain, section 4): with their delegation,
 * or with the task where they cover without one.
 */
export function hasReadSop({ sopVersion, assistantId }: Work, { task, assistant, delegation }: Reader): boolean {
  if (sopVersion === 0 || delegation?.observed === true) return true
  if (delegation !== undefined) return (delegation.acknowledgedSop ?? 0) >= sopVersion
  if (task === undefined || assistant === undefined || assistantId === null) return true
  return !worksAsAssistant(assistant) || (task.sopReadBy?.[assistantId] ?? 0) >= sopVersion
}

/** Whoever covers an item has read the version that it is done under; the task remembers it for the next one. */
export function acknowledgeForCover(item: WorkItem | undefined, task: Task | undefined, version: number): Decision {
  if (item === undefined || task === undefined) return refusedBecause('not_found', 'There is no such work item')
  const { assistantId: memberId, delegationId, sopVersion } = item
  if (memberId === null)
    return refusedBecause('nobody_assigned', 'Nobody is assigned to this work item', 'Assign somebody first')
  if (delegationId !== null)
    return refusedBecause(
      'has_hand_over',
      'They do it under their own hand-over of the task',
      'Acknowledge the SOP with the hand-over',
    )
  if (version !== sopVersion)
    return refusedBecause(
      'not_the_sop_of_the_item',
      `The work item is not done under version ${version} of the SOP`,
      sopVersion === 0 ? 'It has no SOP: nothing is to be acknowledged' : `Read and acknowledge version ${sopVersion}`,
    )
  if ((task.sopReadBy?.[memberId] ?? 0) >= version) return accepted([])
  return accepted([{ stream: 'task', id: item.taskId, type: 'task.sop_acknowledged', body: { memberId, version } }])
}
