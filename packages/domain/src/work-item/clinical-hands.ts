import { type Decision, reason, refused } from '../decision.ts'
import { isScribe } from '../member/is-scribe.ts'
import type { Member } from '../member/member.ts'
import { isClinicalWork } from '../task/clinical/as-classified.ts'
import type { Task } from '../task/task.ts'
import type { WorkItem } from './work-item.ts'

/**
 * Nobody but a scribe lays hands on clinical work, not for a colleague either: undefined where this person may. The
 * engine's own parts hand in what a log or an import brought (domain, section 2).
 */
export function clinicalHands(
  item: Pick<WorkItem, 'clinical' | 'taskId'> | undefined,
  task: Pick<Task, 'clinical'> | undefined,
  memberId: string,
  member: Member | undefined,
): Decision | undefined {
  if (item === undefined || !isClinicalWork(item, task) || member === undefined || isScribe(member)) return undefined
  const guard = reason(
    'clinical_guard',
    'Clinical work is done by a certified or designated scribe alone',
    'Let the scribe do it who has it',
  )
  const body = { assistantId: memberId, reasons: [guard.code] }
  return refused(
    'clinical_guard',
    [guard],
    [{ stream: 'task', id: item.taskId, type: 'task.delegation_refused', body }],
  )
}
