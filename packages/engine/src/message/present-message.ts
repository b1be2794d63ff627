import type { Message } from '@understudy/contract/http/channels'
import { reasonOf, referenceOf } from '@understudy/domain/notification/reference'

/** A row as Prisma answers it. */
export interface MessageRow {
  readonly id: string
  readonly carrierId: string | null
  readonly recipientId: string
  readonly memberId: string | null
  readonly channel: string
  readonly aboutId: string
  readonly activation: number
  readonly step: number | null
  readonly round: number
  readonly kind: string
  readonly severity: string
  readonly cause: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly state: string
  readonly form: string
  readonly heldUntil: Date | null
  readonly heldBecause: string | null
  readonly attempts: number
  readonly nextAt: Date | null
  readonly happenedAt: Date
  readonly sentAt: Date | null
  readonly readAt: Date | null
  readonly providerId: string | null
  readonly outcome: string | null
  readonly sequence: bigint
}

const isoOf = (at: Date | null) => at?.toISOString() ?? null

export function presentMessage(row: MessageRow): Message {
  const { id, carrierId, recipientId, memberId, aboutId, activation, step, round, kind, severity, cause } = row
  const { attempts, providerId, outcome, heldUntil, heldBecause, subjectKind, subjectId } = row
  const subject = { kind: subjectKind, id: subjectId }
  return {
    ...{ id, carrierId, recipientId, memberId, aboutId, activation, step, round, kind, severity, cause },
    channel: row.channel as Message['channel'],
    ...{ subject, reference: referenceOf(subject), reason: reasonOf(cause) },
    state: row.state as Message['state'],
    form: row.form as Message['form'],
    held: heldUntil === null ? null : { until: heldUntil.toISOString(), because: heldBecause ?? '' },
    ...{ attempts, nextAttemptAt: isoOf(row.nextAt), happenedAt: row.happenedAt.toISOString() },
    ...{ sentAt: isoOf(row.sentAt), readAt: isoOf(row.readAt), providerId, outcome },
  }
}
