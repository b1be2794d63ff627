import { randomUUID } from 'node:crypto'
import { inAgency } from '@understudy/db/key-ring'
import type { Engine } from '@understudy/engine/shell/engine'

interface Sent {
  readonly agencyId: string
  readonly memberId: string
  readonly aboutId: string
  readonly channel?: string
  readonly cause?: string
  /** The member where it is left out. */
  readonly workItemId?: string
}

/** A message as the worker leaves it once it was sent. Answers its id. */
export async function insertOfMessage({ pool }: Engine, sent: Sent): Promise<string> {
  const { agencyId, memberId, aboutId, channel = 'email', cause = 'breach', workItemId } = sent
  const [targetId, messageId] = [randomUUID(), randomUUID()]
  await inAgency(
    pool,
    agencyId,
    'insert into message_target (agency_id, id, recipient_id, channel) values ($1, $2, $3, $4)',
    [agencyId, targetId, memberId, channel],
  )
  await inAgency(
    pool,
    agencyId,
    `insert into message (agency_id, id, target_id, recipient_id, member_id, channel, about_id, activation, round, kind,
       severity, cause, root, subject_kind, subject_id, dutiful, sequence, happened_at, made_at, state, form, carrier_id)
     values ($1, $2, $3, $4, $4, $5, $6, 1, 1, 'fired', 'high', $7, 'member', $8, $9, true, 1, now(), now(),
       'sent', 'single', $2)`,
    [
      ...[agencyId, messageId, targetId, memberId, channel, aboutId, cause],
      ...(workItemId === undefined ? ['member', memberId] : ['work_item', workItemId]),
    ],
  )
  return messageId
}
