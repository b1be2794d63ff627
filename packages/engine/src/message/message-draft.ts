import type { Channel } from '@understudy/domain/escalation/policy'
import type { Severity } from '@understudy/domain/escalation/severity'
import { type MessageKey, messageIdOf, targetIdOf } from '@understudy/domain/notification/message-key'
import type { MessageKind } from '@understudy/domain/notification/message-kind'

/** A message to be made: its key, and what it tells. */
export interface MessageDraft extends MessageKey {
  readonly agencyId: string
  readonly kind: MessageKind
  /** Who is told, and may act by the links in it; null where a program is told. */
  readonly memberId: string | null
  readonly severity: Severity
  readonly cause: string
  readonly root: string
  /** The root where others may share it. */
  readonly sharedRoot: string | null
  readonly subject: { readonly kind: string; readonly id: string }
  readonly dutiful: boolean
  /** The position of its event: later ones about a subject have larger ones (escalation, rule 33). */
  readonly sequence: number
  /** Milliseconds since the epoch. */
  readonly happenedAt: number
  readonly notBefore: number | null
  /** The message that its channel could not deliver. */
  readonly fallbackOf: string | null
}

export interface Row {
  readonly [column: string]: string | number | boolean | null
}

/** As its table takes it. */
export function rowOfDraft(draft: MessageDraft): Row {
  const { agencyId, recipientId, channel, happenedAt, notBefore, subject } = draft
  return {
    agency_id: agencyId,
    id: messageIdOf(agencyId, draft),
    target_id: targetIdOf(agencyId, recipientId, channel as Channel),
    recipient_id: recipientId,
    member_id: draft.memberId,
    channel,
    about_id: draft.aboutId,
    activation: draft.activation,
    step: draft.step,
    round: draft.round,
    kind: draft.kind,
    severity: draft.severity,
    cause: draft.cause,
    root: draft.root,
    shared_root: draft.sharedRoot,
    subject_kind: subject.kind,
    subject_id: subject.id,
    dutiful: draft.dutiful,
    sequence: draft.sequence,
    happened_at: new Date(happenedAt).toISOString(),
    not_before: notBefore === null ? null : new Date(notBefore).toISOString(),
    fallback_of: draft.fallbackOf,
  }
}
