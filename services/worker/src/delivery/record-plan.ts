import type { Plan } from '@understudy/domain/notification/plan-target'
import type pg from 'pg'
import type { Target } from './delivering.ts'
import type { LoadedTarget } from './load-target.ts'

/** When somebody looks again, should whoever sends now die. */
const recoverMs = 5_000

/** Writes down what was planned, each attempt before anything of it is sent. Answers the number of each bundle's attempt. */
export async function recordPlan(
  client: pg.ClientBase,
  target: Target,
  plan: Plan,
  { isFull, facts: { now } }: Pick<LoadedTarget, 'isFull' | 'facts'>,
): Promise<number[]> {
  const { agencyId, targetId } = target
  if (plan.cancel.length > 0)
    await say(client, 'cancel_messages', cancelSql, [
      agencyId,
      plan.cancel.map(({ id }) => id),
      plan.cancel.map(({ why }) => why),
    ])
  if (plan.hold.length > 0)
    await say(client, 'hold_messages', holdSql, [
      agencyId,
      plan.hold.map(({ id }) => id),
      plan.hold.map(({ until }) => new Date(until).toISOString()),
      plan.hold.map(({ why }) => why),
    ])
  const numbers = plan.send.length === 0 ? [] : await begin(client, agencyId, plan)
  const wakeAt = plan.send.length > 0 ? now + recoverMs : plan.wakeAt
  const at = wakeAt === null ? null : new Date(wakeAt).toISOString()
  const [name, text] = isFull && plan.send.length === 0 ? wakeBeforeSql : wakeSql
  await say(client, name, text, [agencyId, targetId, at])
  return numbers
}

/** Each is planned once a connection: planning costs several times what they do. */
const say = (client: pg.ClientBase, name: string, text: string, values: unknown[]) =>
  client.query({ name, text, values })

const wakeSql = ['wake_target_at', 'update message_target set wake_at = $3 where agency_id = $1 and id = $2'] as const

/** No later than for what was not loaded: at once, if nobody has looked at it yet. */
const wakeBeforeSql = [
  'wake_target_before',
  `update message_target set wake_at = least($3, (
    select coalesce(m.held_until, m.next_at, clock_timestamp()) from message m
    where m.agency_id = $1 and m.target_id = $2 and m.state in ('waiting', 'sending')
    order by coalesce(m.held_until, m.next_at) nulls first limit 1))
  where agency_id = $1 and id = $2`,
] as const

/** What was cut off may have arrived, so that its end is told too. */
const cancelSql = `
  update message m set state = 'cancelled', outcome = c.why, told = m.told or m.state = 'sending', held_until = null,
    held_because = null
  from unnest($2::uuid[], $3::text[]) as c (id, why) where m.agency_id = $1 and m.id = c.id`

const holdSql = `
  update message m set held_until = h.until, held_because = h.why
  from unnest($2::uuid[], $3::timestamptz[], $4::text[]) as h (id, until, why) where m.agency_id = $1 and m.id = h.id`

async function begin(client: pg.ClientBase, agencyId: string, { send }: Plan): Promise<number[]> {
  const parts = send.flatMap(({ carrierId, form, ids }) => ids.map((id) => ({ id, carrierId, form })))
  await say(client, 'send_messages', sendingSql, [
    agencyId,
    parts.map(({ id }) => id),
    parts.map(({ carrierId }) => carrierId),
    parts.map(({ form }) => form),
  ])
  const { rows } = await say(client, 'begin_attempts', attemptSql, [
    agencyId,
    send.map(({ carrierId }) => carrierId),
    send.map(({ ids }) => ids.length),
  ])
  const numbers = new Map(rows.map((row) => [row.message_id, row.number]))
  return send.map(({ carrierId }) => numbers.get(carrierId))
}

const sendingSql = `
  update message m set state = 'sending', carrier_id = p.carrier_id, form = p.form, told = m.told or m.state = 'sending',
    held_until = null, held_because = null
  from unnest($2::uuid[], $3::uuid[], $4::text[]) as p (id, carrier_id, form) where m.agency_id = $1 and m.id = p.id`

const attemptSql = `
  insert into delivery_attempt (agency_id, message_id, number, parts, begun_at)
  select $1, b.id, (select coalesce(max(a.number), 0) + 1 from delivery_attempt a where a.agency_id = $1 and a.message_id = b.id),
    b.parts, clock_timestamp()
  from unnest($2::uuid[], $3::int[]) as b (id, parts)
  returning message_id, number`
