import { dueAt } from '../sla/due-at.ts'
import type { Escalation } from './escalation.ts'
import { leadingCause } from './leading-cause.ts'
import { rankOf } from './severity.ts'
import { subjectOfRoot } from './subject.ts'

/** What lists and indexes need of an escalation beside its context; instants in milliseconds since the epoch. */
export function escalationColumns(escalation: Escalation) {
  const { clientId, taskId, subject, root, activation, severity, raisedAt, holderId, told, holds, clocks } = escalation
  const { kind, id } = subjectOfRoot(root)
  return {
    client_id: clientId,
    task_id: taskId,
    subject_kind: subject.kind,
    subject_id: subject.id,
    root_kind: kind,
    root_id: id,
    activation,
    severity_rank: rankOf(severity),
    cause: leadingCause(escalation)?.kind ?? 'high_risk',
    raised_at: raisedAt,
    holder_id: holderId,
    told: Object.keys(told).toSorted(),
    inhibited_by: holds.find(({ why }) => why === 'inhibited')?.by ?? null,
    due_at: dueAt(clocks) ?? null,
  }
}
