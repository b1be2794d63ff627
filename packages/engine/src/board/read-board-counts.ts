import type { BoardGroup, CountedBoard } from '@understudy/contract/http/board'
import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import type { Viewer } from '../reading/viewer.ts'
import { filterValues, moment, now, open, soon } from './board-filters.ts'

/** How many open items there are of each state, client and assistant, as far as this viewer may see them, and how they stand. */
export async function readBoardCounts(pool: pg.Pool, viewer: Viewer, isVirtual: boolean): Promise<CountedBoard> {
  const rows = (await inAgency(
    pool,
    viewer.agencyId,
    statement,
    filterValues(viewer, {}, isVirtual),
  )) as unknown as Row[]
  const [first] = rows
  if (first === undefined) throw new Error('What is counted always answers at least its time')
  return { now: first.at.toISOString(), groups: rows.flatMap((row) => (row.state === null ? [] : groupOf(row))) }
}

function groupOf({ state, client_id: clientId, assistant_id: assistantId, ...counts }: Counted): BoardGroup {
  const { running, paused, due_soon: dueSoon, breached, client, agency, third_party } = counts
  return { state, clientId, assistantId, running, paused, dueSoon, breached, blocked: { client, agency, third_party } }
}

type Row = { readonly at: Date } & (Counted | { readonly state: null })

interface Counted {
  readonly state: BoardGroup['state']
  readonly client_id: string
  readonly assistant_id: string | null
  readonly running: number
  readonly paused: number
  readonly due_soon: number
  readonly breached: number
  readonly client: number
  readonly agency: number
  readonly third_party: number
}

const nobody = `'00000000-0000-0000-0000-000000000000'::uuid`
const group = `state, client_id, coalesce(assistant_id, ${nobody}) as assistant_id`

/** One walk through the index by deadline, and one through what waits: all that is paused is among it. */
const statement = `
  with ${moment}, whole as (
    select ${group}, count(*) as open, count(*) filter (where due_at < ${now}) as late,
           count(*) filter (where due_at <= ${soon}) as near
    from work_item w where ${open} group by 1, 2, 3
  ), waiting as (
    select ${group}, count(*) filter (where paused) as paused,
           count(*) filter (where paused and due_at < ${now}) as late,
           count(*) filter (where paused and due_at <= ${soon}) as near,
           count(*) filter (where waits_for = 'client') as client,
           count(*) filter (where waits_for = 'agency') as agency,
           count(*) filter (where waits_for = 'third_party') as third_party
    from work_item w where w.waits_for is not null and ${open} group by 1, 2, 3
  ), counted as (
    select state, client_id, nullif(assistant_id, ${nobody}) as assistant_id,
           (whole.open - coalesce(paused, 0))::integer as running,
           coalesce(paused, 0)::integer as paused,
           (whole.near - whole.late - coalesce(waiting.near - waiting.late, 0))::integer as due_soon,
           (whole.late - coalesce(waiting.late, 0))::integer as breached,
           coalesce(client, 0)::integer as client,
           coalesce(agency, 0)::integer as agency,
           coalesce(third_party, 0)::integer as third_party
    from whole left join waiting using (state, client_id, assistant_id)
  )
  select moment.now as at, counted.* from moment left join counted on true`
