import type { FrozenRound } from '@understudy/domain/agency/review-rounds'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

/** The chance that a period's floor leaves each submission of the period with, once the period is over. */
export async function floorPeriods(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const floors = events.flatMap(({ agencyId, body }) => {
    const { from, until, floors: ofRound } = body as unknown as FrozenRound
    return ofRound.map((floor) => ({ ...floor, agencyId, from, until }))
  })
  if (floors.length === 0) return
  const iso = (instant: number) => new Date(instant).toISOString()
  await client.query(insertFloors, [
    floors.map(({ agencyId }) => agencyId),
    floors.map(({ delegationId }) => delegationId),
    floors.map(({ period }) => period === 'week'),
    floors.map(({ from }) => iso(from)),
    floors.map(({ until }) => iso(until)),
    floors.map(({ probability }) => probability),
  ])
}

/** A week begins seven midnights before its end, in the agency's zone, which never changes. */
const insertFloors = `
  insert into floor_period (agency_id, delegation_id, period_from, period_until, probability)
  select e.agency_id, e.delegation_id,
    case when e.weekly
      then (e.period_until at time zone (a.context ->> 'timeZone') - interval '7 days') at time zone (a.context ->> 'timeZone')
      else e.period_from end,
    e.period_until, e.probability
  from unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::timestamptz[], $5::timestamptz[], $6::float8[])
    as e (agency_id, delegation_id, weekly, period_from, period_until, probability)
  join agency a on a.agency_id = e.agency_id and a.id = e.agency_id
  on conflict do nothing`
