import type { FrozenRound } from '@understudy/domain/agency/review-rounds'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

/** The chance that a floor leaves each submission of its days with, once its day or week is over. */
export async function floorDays(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const floors = events.flatMap(({ agencyId, body }) => {
    const { date, floors: ofRound } = body as unknown as FrozenRound
    return ofRound.map((floor) => ({ ...floor, agencyId, date }))
  })
  if (floors.length === 0) return
  await client.query(insertFloors, [
    floors.map(({ agencyId }) => agencyId),
    floors.map(({ delegationId }) => delegationId),
    floors.map(({ date }) => date),
    floors.map(({ period }) => (period === 'week' ? 6 : 0)),
    floors.map(({ num }) => num),
    floors.map(({ den }) => den),
    floors.map(({ probability }) => probability),
  ])
}

/** A week is its last day and the six before; a share is the one that a submission was drawn at. */
const insertFloors = `
  insert into floor_day as f (agency_id, delegation_id, day, num, den, probability)
  select e.agency_id, e.delegation_id, e.last - before, e.num, e.den, max(e.probability)
  from unnest($1::uuid[], $2::uuid[], $3::date[], $4::integer[], $5::integer[], $6::integer[], $7::float8[])
    as e (agency_id, delegation_id, last, days_before, num, den, probability)
  cross join lateral generate_series(0, e.days_before) before
  group by 1, 2, 3, 4, 5
  on conflict (agency_id, delegation_id, day, num, den)
    do update set probability = greatest(f.probability, excluded.probability)`
