import type { Delivery } from '@understudy/channels/delivery'
import type { Bundle } from '@understudy/domain/notification/bundle'
import { insertMessages } from '@understudy/engine/message/insert-messages'
import type { MessageDraft } from '@understudy/engine/message/message-draft'
import type pg from 'pg'
import { inAgencies } from '../lane/in-agencies.ts'
import type { Target } from './delivering.ts'

export interface Outcome {
  readonly bundle: Bundle
  readonly number: number
  readonly delivery: Delivery
  /** How long to wait before the next attempt; null where there is none. */
  readonly pauseMs: number | null
  /** For how long nothing else is sent there either, where whoever receives has no time; else null. */
  readonly restMs: number | null
  /** What goes by another channel instead. */
  readonly fallbacks: readonly MessageDraft[]
}

/** What became of an attempt: in one transaction with what follows from it for the messages. */
export async function recordOutcome(pool: pg.Pool, { agencyId, targetId }: Target, outcome: Outcome): Promise<void> {
  const { bundle, number, delivery, pauseMs, restMs, fallbacks } = outcome
  const isAccepted = delivery.kind === 'accepted'
  const state = isAccepted ? 'sent' : pauseMs === null ? 'undeliverable' : 'waiting'
  const providerId = isAccepted ? delivery.providerId : null
  await inAgencies(pool, [agencyId], async (client) => {
    const messages = [
      ...[agencyId, bundle.ids, state, isAccepted || delivery.mayHaveArrived, providerId],
      ...[isAccepted ? null : delivery.cause, pauseMs],
    ]
    await client.query({ name: 'messages_told', text: messagesSql, values: messages })
    const attempt = [
      ...[agencyId, bundle.carrierId, number, isAccepted ? 'accepted' : delivery.cause, delivery.status],
      ...[providerId, isAccepted ? null : delivery.detail],
    ]
    await client.query({ name: 'end_attempt', text: attemptSql, values: attempt })
    if (restMs !== null)
      await client.query({ name: 'rest_target', text: restSql, values: [agencyId, targetId, restMs] })
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

const restSql = `
  update message_target
  set resting_until = greatest(resting_until, clock_timestamp() + make_interval(secs => $3::float8 / 1000))
  where agency_id = $1 and id = $2`

/** Bundles of a plan that were not sent after all: they wait as they are, and no attempt of theirs counts. */
export async function putBack(
  pool: pg.Pool,
  { agencyId }: Target,
  left: readonly { readonly bundle: Bundle; readonly number: number }[],
  restMs: number,
): Promise<void> {
  if (left.length === 0) return
  await inAgencies(pool, [agencyId], async (client) => {
    const ids = left.flatMap(({ bundle }) => bundle.ids)
    await client.query({ name: 'put_back', text: putBackSql, values: [agencyId, ids, restMs] })
    const carriers = left.map(({ bundle }) => bundle.carrierId)
    const numbers = left.map(({ number }) => number)
    const why = 'Not sent: whoever receives asked to wait'
    await client.query({ name: 'end_unsent', text: unsentSql, values: [agencyId, carriers, numbers, why] })
  })
}

const putBackSql = `
  update message set state = 'waiting', next_at = clock_timestamp() + make_interval(secs => $3::float8 / 1000)
  where agency_id = $1 and id = any ($2::uuid[]) and state = 'sending'`

const unsentSql = `
  update delivery_attempt a set ended_at = clock_timestamp(), outcome = 'slow_down', detail = $4
  from unnest($2::uuid[], $3::int[]) as u (id, number)
  where a.agency_id = $1 and a.message_id = u.id and a.number = u.number`
