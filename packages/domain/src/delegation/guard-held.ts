import type { Proposed } from '../decision.ts'
import type { Member } from '../member/member.ts'
import type { Task } from '../task/task.ts'
import { clinicalGuard } from './gates.ts'

/** The clinical guard's refusals are recorded, whatever path they were met on (domain, section 2). */
export function guardHeld(
  taskId: string,
  task: Pick<Task, 'clinical' | 'suspicion'>,
  assistantId: string,
  assistant: Member,
): Proposed[] {
  const guard = clinicalGuard(task, assistant)
  if (guard.length === 0) return []
  const body = { assistantId, reasons: guard.map(({ code }) => code) }
  return [{ stream: 'task', id: taskId, type: 'task.delegation_refused', body }]
}
