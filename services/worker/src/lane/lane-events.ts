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
 * The next events of a lane after `cursor` as far as the job brings them, not beyond `upTo`; none where it does not bring
 * the very next ones. A job only says where to look: what it says that the ledger does not know brings nothing.
 */
export async function broughtEvents(pool: pg.Pool, job: LaneJob, cursor: number, upTo: number): Promise<LaneEvent[]> {
  if (cursor < job.after) return []
  const places = job.events.filter(({ position }) => position > cursor && position <= upTo)
  const events = await eventsAt(pool, places)
  return events.length === places.length ? events : []
}

export interface LanePage {
  readonly events: LaneEvent[]
  /** Up to where the relay has sent the lane by now. */
  readonly sent: number
}

/** The next `most` events of a lane after `cursor`, as the ledger has them. */
export async function lanePage(
  pool: pg.Pool,
  { handler, lane }: Pick<LaneJob, 'handler' | 'lane'>,
  cursor: number,
  most: number,
): Promise<LanePage> {
  const { rows } = await pool.query<LedgerRow & { sent_position: number }>({
    name: 'lane_page',
    text: 'select * from lane_page($1, $2, $3, $4, $5)',
    values: [handler, lane, subscriptions[handler], cursor, most],
  })
  const events = rows.filter(({ position }) => position !== null).map(laneEventOf)
  return { events, sent: rows[0]?.sent_position ?? cursor }
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
