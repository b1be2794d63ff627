import type pg from 'pg'
import { inAgency } from './key-ring.ts'

/** What a member has to do, and when they last finished something for a client. */
export interface LoadedWorkLeft {
  readonly memberId: string
  readonly minutes: number
  readonly items: number
  readonly served: Readonly<Record<string, number>>
}

/** How far back it is looked for whom somebody served: bounded, or a busy year would be read for each batch. */
const newest = 200

/** The same for all of these members, in one statement. */
export async function loadWorkLeft(
  pool: pg.Pool,
  agencyId: string,
  memberIds: readonly string[],
): Promise<LoadedWorkLeft[]> {
  const rows = await inAgency(pool, agencyId, workLeftStatement, [agencyId, memberIds])
  return rows.map(workLeftOfRow)
}

export function workLeftOfRow(row: Record<string, unknown>): LoadedWorkLeft {
  return {
    memberId: String(row['id']),
    minutes: Number(row['minutes']),
    items: Number(row['items']),
    served: row['served'] as Record<string, number>,
  }
}

/** $1 agency  $2 members */
export const workLeftStatement = `
  select m.id, l.minutes, l.items, s.served
  from unnest($2::uuid[]) as m (id)
  cross join lateral (
    select coalesce(sum((t.context ->> 'usualMinutes')::integer), 0)::integer as minutes, count(*)::integer as items
    from work_item w join task t on t.agency_id = w.agency_id and t.id = w.task_id
    where w.assistant_id = m.id and w.agency_id = $1::uuid and w.done_at is null
      and w.state in ('open', 'in_progress', 'blocked', 'rework', 'reopened')
  ) l
  cross join lateral (
    select coalesce(json_object_agg(c.client_id, c.at), '{}') as served
    from (select n.client_id, (extract(epoch from max(n.done_at)) * 1000)::bigint as at
          from (select w.client_id, w.done_at from work_item w
                where w.assistant_id = m.id and w.agency_id = $1::uuid and w.done_at is not null
                order by w.done_at desc limit ${newest}) n
          group by n.client_id) c
  ) s`
