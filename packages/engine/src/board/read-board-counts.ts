import type { BoardCounts, BoardCountsQuery } from '@understudy/contract/http/board'
import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import type { Viewer } from '../reading/viewer.ts'
import { filterValues, moment, now, open, soon } from './board-filters.ts'

/** How many open items pass the filters, as this viewer may see them, and how they stand. */
export async function readBoardCounts(
  pool: pg.Pool,
  viewer: Viewer,
  query: BoardCountsQuery,
  isVirtual: boolean,
): Promise<BoardCounts> {
  const [row] = await inAgency(pool, viewer.agencyId, statement, filterValues(viewer, query, isVirtual))
  const { at, running, paused, due_soon: dueSoon, breached, client, agency, third_party } = row as unknown as Row
  return { now: at.toISOString(), running, paused, dueSoon, breached, blocked: { client, agency, third_party } }
}

interface Row {
  readonly at: Date
  readonly running: number
  readonly paused: number
  readonly due_soon: number
  readonly breached: number
  readonly client: number
  readonly agency: number
  readonly third_party: number
}

/** One walk through the index by deadline, and one through what waits. */
const statement = `
  with ${moment},
  whole as (
    select count(*) as open, count(*) filter (where due_at < ${now}) as late, count(*) filter (where due_at <= ${soon}) as near
    from work_item w where ${open}
  ), waiting as (
    select count(*) filter (where paused) as paused,
           count(*) filter (where paused and due_at < ${now}) as late,
           count(*) filter (where paused and due_at <= ${soon}) as near,
           count(*) filter (where waits_for = 'client')::integer as client,
           count(*) filter (where waits_for = 'agency')::integer as agency,
           count(*) filter (where waits_for = 'third_party')::integer as third_party
    from work_item w where w.waits_for is not null and ${open}
  )
  select moment.now as at, (whole.open - waiting.paused)::integer as running,
         waiting.paused::integer as paused,
         (whole.near - whole.late - waiting.near + waiting.late)::integer as due_soon,
         (whole.late - waiting.late)::integer as breached,
         client, agency, third_party
  from moment cross join whole cross join waiting`
