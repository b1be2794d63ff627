import type { HandlerName } from '@understudy/contract/subscriptions'
import type pg from 'pg'
import { inAgencies } from '../lane/in-agencies.ts'

/** An event that a handler could not handle, and why. */
export interface Parked {
  readonly agencyId: string
  readonly handler: HandlerName
  readonly position: number
  readonly type: string
  readonly streamType: string
  readonly streamId: string
  readonly error: string
  /** How often it failed. */
  readonly attempts: number
  /** ISO 8601. */
  readonly parkedAt: string
}

export interface ParkedPlace {
  readonly agencyId: string
  readonly handler: HandlerName
  readonly position: number
}

const most = 1_000

/** What stands aside in every agency, earliest first, at most a thousand. `pool` is of the role understudy_app. */
export async function listParked(pool: pg.Pool): Promise<Parked[]> {
  const places = await parkedPlaces(pool)
  if (places.length === 0) return []
  const agencies = places.map(({ agencyId }) => agencyId)
  const { rows } = await inAgencies(pool, agencies, (client) =>
    client.query(
      `select p.agency_id, p.handler, p.position, p.error, p.attempts, p.parked_at, l.type, l.stream_type, l.stream_id
       from unnest($1::uuid[], $2::text[], $3::bigint[]) as w (agency_id, handler, position)
       join parked_event p on p.agency_id = w.agency_id and p.handler = w.handler and p.position = w.position
       join ledger l on l.position = p.position and l.agency_id = p.agency_id
       order by p.position, p.handler`,
      [agencies, places.map(({ handler }) => handler), places.map(({ position }) => position)],
    ),
  )
  return rows.map((row) => ({
    agencyId: row.agency_id,
    handler: row.handler,
    position: row.position,
    type: row.type,
    streamType: row.stream_type,
    streamId: row.stream_id,
    error: row.error,
    attempts: row.attempts,
    parkedAt: row.parked_at.toISOString(),
  }))
}

/** Where something stands aside, across agencies. */
export async function parkedPlaces(pool: pg.Pool): Promise<ParkedPlace[]> {
  const { rows } = await pool.query('select * from parked_places($1)', [most])
  return rows.map((row) => ({ agencyId: row.agency_id, handler: row.handler, position: row.position }))
}
