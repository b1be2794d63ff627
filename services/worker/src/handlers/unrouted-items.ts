import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { namedBy } from './named-by.ts'

export interface Unrouted {
  readonly agencyId: string
  readonly workItemId: string
  readonly cause: number
}

const mostAtOnce = 1_000
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Open items that nobody could be routed to, of the tasks and people whom one of these events made able; a thousand at a time. */
export function unroutedItems(pool: pg.Pool, events: readonly LaneEvent[]): AsyncGenerator<Unrouted[]> {
  return itemsBehind(pool, 'unrouted_items', events)
}

/** Items of tasks that these events marked as clinical, made before it and not over; a thousand at a time. */
export function unmarkedItems(pool: pg.Pool, events: readonly LaneEvent[]): AsyncGenerator<Unrouted[]> {
  return itemsBehind(pool, 'unmarked_items', events)
}

async function* itemsBehind(
  pool: pg.Pool,
  name: 'unrouted_items' | 'unmarked_items',
  events: readonly LaneEvent[],
): AsyncGenerator<Unrouted[]> {
  const { agencies, agencyIds, ids, positions } = namedBy(events)
  for (let after: string | undefined = beforeAll; events.length > 0 && after !== undefined; ) {
    const { rows }: pg.QueryResult<Row> = await pool.query<Row>({
      name,
      text: `select * from ${name}($1, $2, $3, $4, $5, $6)`,
      values: [agencies, agencyIds, ids, positions, after, mostAtOnce],
    })
    if (rows.length > 0) yield rows.map(({ agency_id, id, cause }) => ({ agencyId: agency_id, workItemId: id, cause }))
    after = rows.length < mostAtOnce ? undefined : rows.at(-1)?.id
  }
}

interface Row {
  agency_id: string
  id: string
  cause: number
}
