import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { namedBy } from './named-by.ts'

export interface Behind {
  readonly delegationId: string
  /** Null for an open delegation of a task. */
  readonly workItemId: string | null
  /** Whether rework of the item is open on the delegation. Opening it looks at the item, so that what ended stays closed. */
  readonly isReworking: boolean
}

/** The delegations behind the items, reviews and tasks of a batch, by stream; one query. */
export async function delegationsBehind(
  pool: pg.Pool,
  events: readonly LaneEvent[],
): Promise<ReadonlyMap<string, readonly Behind[]>> {
  if (events.length === 0) return new Map()
  const { agencies, agencyIds, ids } = namedBy(events)
  const { rows } = await pool.query<Row>({
    name: 'delegations_behind',
    text: 'select * from delegations_behind($1, $2, $3, $4)',
    values: [agencies, events.map(({ streamType }) => streamType), agencyIds, ids],
  })
  const byStream = Map.groupBy(rows, ({ id }) => id)
  return new Map([...byStream].map(([id, list]) => [id, list.map(behindOf)]))
}

interface Row {
  id: string
  delegation_id: string
  work_item_id: string | null
  is_reworking: boolean
}

function behindOf({ delegation_id, work_item_id, is_reworking }: Row): Behind {
  return { delegationId: delegation_id, workItemId: work_item_id, isReworking: is_reworking }
}
