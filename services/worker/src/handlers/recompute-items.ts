import type { Recompute } from '@understudy/domain/client/recompute'
import type pg from 'pg'
import { inAgencies } from '../lane/in-agencies.ts'

/** A stream of a recompute. */
export interface RecomputeItem {
  readonly streamType: 'work_item' | 'review'
  readonly streamId: string
}

const pageSize = 200

/** Lists what a recompute goes through, once; answers how much that is. The lists of earlier ones of the client go. */
export async function listRecompute(
  pool: pg.Pool,
  agencyId: string,
  clientId: string,
  recomputeId: string,
): Promise<number> {
  return inAgencies(pool, [agencyId], async (client) => {
    await client.query('delete from recompute_item where agency_id = $1 and client_id = $2 and recompute_id <> $3', [
      ...[agencyId, clientId, recomputeId],
    ])
    await client.query(list, [agencyId, clientId, recomputeId])
    const { rows } = await client.query(count, [agencyId, recomputeId])
    return Number(rows[0]?.count)
  })
}

/** Whatever may have a clock open: an item that nobody ended, a review without a verdict. */
const list = `
  insert into recompute_item (agency_id, recompute_id, client_id, stream_type, stream_id)
  select $1::uuid, $3::uuid, $2::uuid, 'work_item', w.id
  from task t join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
  where t.agency_id = $1 and t.client_id = $2
    and w.state not in ('delivered', 'accepted', 'rejected', 'cancelled', 'merged')
  union all
  select $1::uuid, $3::uuid, $2::uuid, 'review', r.id
  from task t
  join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
  join review r on r.agency_id = w.agency_id and r.work_item_id = w.id
  where t.agency_id = $1 and t.client_id = $2 and r.state in ('requested', 'claimed', 'resubmitted')
  on conflict do nothing`

const count = 'select count(*) from recompute_item where agency_id = $1 and recompute_id = $2'

/** The next page, and what the recompute applies; nothing where it is over. */
export async function nextOfRecompute(
  pool: pg.Pool,
  agencyId: string,
  clientId: string,
  recomputeId: string,
  after: string | undefined,
): Promise<{ applied: Recompute['applied'] | undefined; items: RecomputeItem[]; isLast: boolean }> {
  return inAgencies(pool, [agencyId], async (client) => {
    const state = await client.query(current, [agencyId, clientId])
    const recompute = state.rows[0]?.recompute as Recompute | null | undefined
    if (recompute?.id !== recomputeId || recompute.finishedAt !== undefined)
      return { applied: undefined, items: [], isLast: true }
    const { rows } = await client.query(page, [agencyId, recomputeId, after ?? null, pageSize + 1])
    const items = rows.slice(0, pageSize).map((row) => ({ streamType: row.stream_type, streamId: row.stream_id }))
    return { applied: recompute.applied, items, isLast: rows.length <= pageSize }
  })
}

const current = "select context -> 'recompute' as recompute from client where agency_id = $1 and id = $2"
const page = `
  select stream_type, stream_id from recompute_item
  where agency_id = $1 and recompute_id = $2 and ($3::uuid is null or stream_id > $3)
  order by stream_id limit $4`
