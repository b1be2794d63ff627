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
  readonly body: Record<string, unknown>
}

interface Place {
  readonly position: number
  readonly agencyId: string
}

const largestPage = 100

/** The next events of a job's lane after `cursor`: the job's own, or those that a lost job should have brought. */
export async function laneEvents(pool: pg.Pool, job: LaneJob, cursor: number): Promise<LaneEvent[]> {
  const isWhole = cursor >= job.after && job.events.length > 0
  const places = isWhole ? job.events.filter(({ position }) => position > cursor) : await lostPlaces(pool, job, cursor)
  if (places.length === 0) return []
  const agencies = [...new Set(places.map(({ agencyId }) => agencyId))]
  const { rows } = await pool.query({
    name: 'read_events',
    text: 'select * from read_events($1, $2)',
    values: [agencies.join(','), places.map(({ position }) => position)],
  })
  return rows.map((row) => ({
    position: row.position,
    agencyId: row.agency_id,
    streamType: row.stream_type,
    streamId: row.stream_id,
    version: row.version,
    type: row.type,
    at: row.occurred_at.getTime(),
    actor: row.actor,
    body: row.body,
  }))
}

async function lostPlaces(pool: pg.Pool, { handler, lane, upTo }: LaneJob, cursor: number): Promise<Place[]> {
  const { rows } = await pool.query('select agency_id, "position" from lane_positions($1, $2, $3, $4, $5)', [
    subscriptions[handler],
    lane,
    cursor,
    upTo,
    largestPage,
  ])
  return rows.map((row) => ({ agencyId: row.agency_id, position: row.position }))
}
