import type { Delivery } from '@understudy/channels/delivery'
import type { Bundle } from '@understudy/domain/notification/plan-target'
import type pg from 'pg'
import { inAgencies } from '../lane/in-agencies.ts'
import type { Target } from './delivering.ts'
import { insertMessages } from './insert-messages.ts'
import type { MessageDraft } from './message-draft.ts'

export interface Outcome {
  readonly bundle: Bundle
  readonly number: number
  readonly delivery: Delivery
  /** How long to wait before the next attempt; null where there is none. */
  readonly pauseMs: number | null
  /** What goes by another channel instead. */
  readonly fallbacks: readonly MessageDraft[]
}

/** What became of an attempt: in one transaction with what follows from it for the messages. */
export async function recordOutcome(pool: pg.Pool, { agencyId }: Target, outcome: Outcome): Promise<void> {
  const { bundle, number, delivery, pauseMs, fallbacks } = outcome
  const isAccepted = delivery.kind === 'accepted'
  const state = isAccepted ? 'sent' : pauseMs === null ? 'undeliverable' : 'waiting'
  const providerId = isAccepted ? delivery.providerId : null
  await inAgencies(pool, [agencyId], async (client) => {
    await client.query(messagesSql, [
      ...[agencyId, bundle.ids, state, isAccepted || delivery.mayHaveArrived, providerId],
      ...[isAccepted ? null : delivery.cause, pauseMs],
    ])
    await client.query(attemptSql, [
      ...[agencyId, bundle.carrierId, number, isAccepted ? 'accepted' : delivery.cause, delivery.status],
      ...[providerId, isAccepted ? null : delivery.detail],
    ])
    await insertMessages(client, fallbacks)
  })
}

const messagesSql = `
  update message set state = $3, told = told or $4, provider_id = $5, outcome = $6,
    sent_at = case when $3 = 'sent' then clock_timestamp() else sent_at end,
    attempts = case when $3 = 'sent' then attempts else attempts + 1 end,
    next_at = case when $3 = 'waiting' then clock_timestamp() + make_interval(secs => $7::float8 / 1000) end
  where agency_id = $1 and id = any ($2::uuid[]) and state = 'sending'`

const attemptSql = `
  update delivery_attempt set ended_at = clock_timestamp(), outcome = $4, status = $5, provider_id = $6, detail = $7
  where agency_id = $1 and message_id = $2 and number = $3`
