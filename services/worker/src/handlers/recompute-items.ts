import type { Recompute } from '@understudy/domain/client/recompute'
import type { RecomputedStream } from '@understudy/domain/work-item/recompute'
import { mayRun } from '@understudy/engine/client/may-run'
import type pg from 'pg'
import { inAgencies } from '../lane/in-agencies.ts'

/** A stream of a recompute. */
export interface RecomputeItem {
  readonly streamType: RecomputedStream
  readonly streamId: string
}

export const pageSize = 200

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

/** Whatever may have a clock open. */
const list = `
  insert into recompute_item (agency_id, recompute_id, client_id, stream_type, stream_id)
  select $1::uuid, $3::uuid, $2::uuid, 'work_item', w.id
  from task t join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
  where t.agency_id = $1 and t.client_id = $2 and ${mayRun.work_item}
  union all
  select $1::uuid, $3::uuid, $2::uuid, 'review', r.id
  from task t
  join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
  join review r on r.agency_id = w.agency_id and r.work_item_id = w.id
  where t.agency_id = $1 and t.client_id = $2 and ${mayRun.review}
  union all
  select $1::uuid, $3::uuid, $2::uuid, 'question', q.id
  from question q where q.agency_id = $1 and q.client_id = $2 and ${mayRun.question}
  union all
  select $1::uuid, $3::uuid, $2::uuid, 'escalation', e.id
  from escalation e
  where e.agency_id = $1 and e.client_id = $2 and ${mayRun.escalation}
  union all
  select $1::uuid, $3::uuid, $2::uuid, 'access_checklist', a.id
  from access_checklist a where a.agency_id = $1 and a.client_id = $2 and ${mayRun.access_checklist}
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
    const found = await pageOfList<RecomputeItem>(client, { agencyId, listId: recomputeId, after }, pageSize + 1)
    return { applied: recompute.applied, items: found.slice(0, pageSize), isLast: found.length <= pageSize }
  })
}

interface PlaceInList {
  readonly agencyId: string
  readonly listId: string
  readonly after: string | undefined
}

/** What follows a stream in a list, as many as `most`. */
export async function pageOfList<T>(
  client: pg.ClientBase,
  { agencyId, listId, after }: PlaceInList,
  most: number,
): Promise<T[]> {
  const { rows } = await client.query(page, [agencyId, listId, after ?? null, most])
  return rows.map((row) => ({ streamType: row.stream_type, streamId: row.stream_id }) as T)
}

const current = "select context -> 'recompute' as recompute from client where agency_id = $1 and id = $2"
const page = `
  select stream_type, stream_id from recompute_item
  where agency_id = $1 and recompute_id = $2 and ($3::uuid is null or stream_id > $3)
  order by stream_id limit $4`
