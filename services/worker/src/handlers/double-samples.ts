import type { FrozenRound } from '@understudy/domain/agency/review-rounds'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

/** The chance with which verdicts of a draw period were repeated blind, once it is settled. */
export async function doubleSamples(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const chances = events.flatMap(({ agencyId, body }) => {
    const { settled } = body as unknown as FrozenRound
    return (settled?.chances ?? []).map((chance) => ({ ...chance, agencyId, period: settled?.period }))
  })
  if (chances.length === 0) return
  await client.query(insertChances, [
    chances.map(({ agencyId }) => agencyId),
    chances.map(({ taskId }) => taskId),
    chances.map(({ period }) => period),
    chances.map(({ probability }) => probability),
  ])
}

const insertChances = `
  insert into double_sample (agency_id, task_id, period, probability)
  select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::float8[])
  on conflict do nothing`
