import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { namedBy } from './named-by.ts'

export interface Unrouted {
  readonly agencyId: string
  readonly workItemId: string
  readonly cause: number
}

const mostAtOnce = 1_000

/** Open items that nobody could be routed to, of the tasks and people whom one of these events made able. */
export async function unroutedItems(pool: pg.Pool, events: readonly LaneEvent[]): Promise<Unrouted[]> {
  if (events.length === 0) return []
  const { agencies, agencyIds, ids, positions } = namedBy(events)
  const { rows } = await pool.query<{ agency_id: string; id: string; cause: number }>({
    name: 'unrouted_items',
    text: 'select * from unrouted_items($1, $2, $3, $4, $5)',
    values: [agencies, agencyIds, ids, positions, mostAtOnce],
  })
  return rows.map(({ agency_id, id, cause }) => ({ agencyId: agency_id, workItemId: id, cause }))
}
