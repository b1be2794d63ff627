import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { readInAgencies } from './read-in-agencies.ts'

export interface Unrouted {
  readonly agencyId: string
  readonly workItemId: string
  readonly cause: number
}

const mostAtOnce = 1_000

/** Open items that nobody could be routed to, of the tasks and people whom one of these events made able. */
export async function unroutedItems(pool: pg.Pool, events: readonly LaneEvent[]): Promise<Unrouted[]> {
  if (events.length === 0) return []
  const rows = await readInAgencies(
    pool,
    events.map(({ agencyId }) => agencyId),
    `select distinct on (w.id) w.agency_id, w.id, f.position as cause
     from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as f (agency_id, id, position)
     join delegation d on d.agency_id = f.agency_id and f.id in (d.id, d.assistant_id)
     join work_item w on w.agency_id = d.agency_id and w.task_id = d.task_id
     where d.state <> 'ended' and w.assistant_id is null and w.state in ('open', 'reopened')
     order by w.id
     limit ${mostAtOnce}`,
    [
      events.map(({ agencyId }) => agencyId),
      events.map(({ streamId }) => streamId),
      events.map(({ position }) => position),
    ],
  )
  return rows.map((row) => ({
    agencyId: String(row['agency_id']),
    workItemId: String(row['id']),
    cause: Number(row['cause']),
  }))
}
