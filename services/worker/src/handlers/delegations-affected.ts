import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { namedBy } from './named-by.ts'

export interface Affected {
  readonly agencyId: string
  readonly delegationId: string
  /** Position of the event that changed a fact of its gate. */
  readonly cause: number
}

const switched = 'agency.automatic_promotion_switched'

/** The open delegations with a gate that one of these events may have opened; one query for the whole batch. */
export async function delegationsAffected(pool: pg.Pool, events: readonly LaneEvent[]): Promise<Affected[]> {
  const direct = events
    .filter(({ streamType }) => streamType === 'delegation')
    .map(({ agencyId, streamId, position }) => ({ agencyId, delegationId: streamId, cause: position }))
  const others = events.filter(
    ({ type, streamType }) =>
      streamType === 'task' || streamType === 'member' || streamType === 'client' || type === switched,
  )
  return once([...direct, ...(await indirectly(pool, others))])
}

async function indirectly(pool: pg.Pool, events: readonly LaneEvent[]): Promise<Affected[]> {
  if (events.length === 0) return []
  const { agencies, agencyIds, ids, positions } = namedBy(events)
  const { rows } = await pool.query<{ agency_id: string; id: string; cause: number }>({
    name: 'delegations_affected',
    text: 'select * from delegations_affected($1, $2, $3, $4)',
    values: [agencies, agencyIds, ids, positions],
  })
  return rows.map(({ agency_id, id, cause }) => ({ agencyId: agency_id, delegationId: id, cause }))
}

function once(affected: readonly Affected[]): Affected[] {
  return [...new Map(affected.map((one) => [one.delegationId, one])).values()]
}
