import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { readInAgencies } from './read-in-agencies.ts'

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
  if (others.length === 0) return once(direct)
  const rows = await readInAgencies(
    pool,
    others.map(({ agencyId }) => agencyId),
    `select d.agency_id, d.id, max(f.position) as cause
     from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as f (agency_id, id, position)
     join delegation d on d.agency_id = f.agency_id and f.id in (d.task_id, d.assistant_id, d.client_id, d.agency_id)
     where d.state <> 'ended'
     group by d.agency_id, d.id`,
    [
      others.map(({ agencyId }) => agencyId),
      others.map(({ streamId }) => streamId),
      others.map(({ position }) => position),
    ],
  )
  const indirect = rows.map((row) => ({
    agencyId: String(row['agency_id']),
    delegationId: String(row['id']),
    cause: Number(row['cause']),
  }))
  return once([...direct, ...indirect])
}

function once(affected: readonly Affected[]): Affected[] {
  return [...new Map(affected.map((one) => [one.delegationId, one])).values()]
}
