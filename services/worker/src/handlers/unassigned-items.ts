import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { namedBy } from './named-by.ts'

/** The items of these events that have nobody: whoever makes one may have named who does it. One query for the batch. */
export async function unassignedItems(pool: pg.Pool, events: readonly LaneEvent[]): Promise<ReadonlySet<string>> {
  if (events.length === 0) return new Set()
  const { agencies, agencyIds, ids } = namedBy(events)
  const { rows } = await pool.query<{ id: string }>({
    name: 'unassigned_items',
    text: 'select * from unassigned_items($1, $2, $3)',
    values: [agencies, agencyIds, ids],
  })
  return new Set(rows.map(({ id }) => id))
}
