import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { namedBy } from './named-by.ts'
import type { Unrouted } from './unrouted-items.ts'

/** The open work of the members whom these events are about, earliest due first. One query for the batch. */
export async function heldItems(pool: pg.Pool, events: readonly LaneEvent[]): Promise<Unrouted[]> {
  if (events.length === 0) return []
  const { agencies, agencyIds, ids, positions } = namedBy(events)
  const { rows } = await pool.query<{ agency_id: string; id: string; cause: number }>({
    name: 'held_items',
    text: 'select * from held_items($1, $2, $3, $4)',
    values: [agencies, agencyIds, ids, positions],
  })
  return rows.map(({ agency_id, id, cause }) => ({ agencyId: agency_id, workItemId: id, cause }))
}
