import type { Plan } from '@understudy/domain/notification/plan-target'
import type pg from 'pg'
import type { Target } from './delivering.ts'

/** When somebody looks again, should whoever sends now die. */
const recoverMs = 5_000

/** Writes down what was planned, each attempt before anything of it is sent. Answers the number of each bundle's attempt. */
export async function recordPlan(client: pg.ClientBase, target: Target, plan: Plan, now: number): Promise<number[]> {
  const { agencyId, targetId } = target
  if (plan.cancel.length > 0)
    await client.query(cancelSql, [agencyId, plan.cancel.map(({ id }) => id), plan.cancel.map(({ why }) => why)])
  if (plan.hold.length > 0)
    await client.query(holdSql, [
      agencyId,
      plan.hold.map(({ id }) => id),
      plan.hold.map(({ until }) => new Date(until).toISOString()),
      plan.hold.map(({ why }) => why),
    ])
  const numbers = plan.send.length === 0 ? [] : await begin(client, agencyId, plan)
  const wakeAt = plan.send.length > 0 ? now + recoverMs : plan.wakeAt
  const at = wakeAt === null ? null : new Date(wakeAt).toISOString()
  await client.query('update message_target set wake_at = $3 where agency_id = $1 and id = $2', [
    agencyId,
    targetId,
    at,
  ])
  return numbers
}

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
  await client.query(sendingSql, [
    agencyId,
    parts.map(({ id }) => id),
    parts.map(({ carrierId }) => carrierId),
    parts.map(({ form }) => form),
  ])
  const { rows } = await client.query(attemptSql, [
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
