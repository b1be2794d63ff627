import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import { subscriptions } from '@understudy/contract/subscriptions'
import type pg from 'pg'

/** An event as a handler reads it; personal fields stay sealed. */
export interface LaneEvent {
  readonly position: number
  readonly agencyId: string
  readonly streamType: string
  readonly streamId: string
  readonly version: number
  readonly type: string
  readonly at: number
  readonly actor: string
  readonly commandId: string
  readonly body: Record<string, unknown>
}

interface Place {
  readonly position: number
  readonly agencyId: string
}

/**
 * The next `most` events of a lane after `cursor`, up to `upTo`: those that the job brings where it brings them all,
 * else the ledger's own. A job only says where to look; what it says that the ledger does not know is looked up again.
 */
export async function laneEvents(
  pool: pg.Pool,
  job: LaneJob,
  cursor: number,
  upTo: number,
  most: number,
): Promise<LaneEvent[]> {
  if (cursor >= job.after && upTo === job.upTo) {
    const places = job.events.filter(({ position }) => position > cursor)
    const events = await eventsAt(pool, places)
    if (events.length === places.length && places.length > 0) return events
  }
  return eventsAt(pool, await placesInLedger(pool, job, cursor, upTo, most))
}

/** The events at these places, in order. */
export async function eventsAt(pool: pg.Pool, places: readonly Place[]): Promise<LaneEvent[]> {
  if (places.length === 0) return []
  const agencies = [...new Set(places.map(({ agencyId }) => agencyId))]
  const { rows } = await pool.query({
    name: 'read_events',
    text: 'select * from read_events($1, $2)',
    values: [agencies.join(','), places.map(({ position }) => position)],
  })
  return rows.map(laneEventOf)
}

/** A row of the ledger. */
interface LedgerRow {
  readonly position: number
  readonly agency_id: string
  readonly stream_type: string
  readonly stream_id: string
  readonly version: number
  readonly type: string
  readonly occurred_at: Date
  readonly actor: string
  readonly command_id: string
  readonly body: Record<string, unknown>
}

export function laneEventOf(row: LedgerRow): LaneEvent {
  return {
    position: row.position,
    agencyId: row.agency_id,
    streamType: row.stream_type,
    streamId: row.stream_id,
    version: row.version,
    type: row.type,
    at: row.occurred_at.getTime(),
    actor: row.actor,
    commandId: row.command_id,
    body: row.body,
  }
}

async function placesInLedger(
  pool: pg.Pool,
  { handler, lane }: LaneJob,
  cursor: number,
  upTo: number,
  most: number,
): Promise<Place[]> {
  const { rows } = await pool.query('select agency_id, "position" from lane_positions($1, $2, $3, $4, $5)', [
    subscriptions[handler],
    lane,
    cursor,
    upTo,
    most,
  ])
  return rows.map((row) => ({ agencyId: row.agency_id, position: row.position }))
}
