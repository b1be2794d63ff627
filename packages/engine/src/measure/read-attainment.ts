import type { AttainmentQuery, Attainments } from '@understudy/contract/http/attainment'
import { inAgency } from '@understudy/db/key-ring'
import { shareKept } from '@understudy/domain/sla/attainment'
import type { Clock } from '@understudy/domain/sla/clock'
import type pg from 'pg'
import { iso } from '../reading/iso.ts'
import { seesInternal, type Viewer } from '../reading/viewer.ts'
import { isCancelledLate } from './cancelled-late.ts'
import { madeBetween, sinceOf, spansOfClients, valuesOfDays } from './made-between.ts'
import { narrowed } from './narrowed.ts'
import { isPastDue } from './past-due.ts'

/**
 * How many promises about work items were kept, of work made in a period up to `at` (milliseconds since the epoch), each
 * cycle one, open ones apart and of these what is past due, cancelled ones and of these what was missed by then, with the calendars that they were counted by (sla, rule 52).
 */
export async function readAttainment(
  pool: pg.Pool,
  viewer: Viewer,
  query: AttainmentQuery,
  at: number,
): Promise<Attainments> {
  const cut = narrowed(viewer, query)
  const values = [viewer.agencyId, ...(cut ?? []), iso(at), ...valuesOfDays(query, at), seesInternal(viewer)]
  const rows =
    cut === undefined ? [] : ((await inAgency(pool, viewer.agencyId, statements[query.by], values)) as unknown as Row[])
  const groups = Map.groupBy(rows, ({ key, kind, audience }) => `${key} ${audience} ${kind}`)
  return { by: query.by, from: sinceOf(query, at), items: [...groups.values()].map(attained) }
}

interface Row {
  readonly key: string
  readonly name: string | null
  readonly kind: Clock['kind']
  readonly audience: 'client' | 'internal'
  readonly client_id: string
  readonly calendar_version: number
  readonly hits: number
  readonly misses: number
  readonly open: number
  readonly overdue: number
  readonly cancelled: number
  readonly cancelled_late: number
}

/** One line of the rows of each client and calendar version. */
function attained(rows: readonly Row[]): Attainments['items'][number] {
  const { key, name, kind, audience } = rows[0] as Row
  const sum = (of: 'hits' | 'misses' | 'open' | 'overdue' | 'cancelled' | 'cancelled_late') =>
    rows.reduce((total, row) => total + row[of], 0)
  const [hits, misses] = [sum('hits'), sum('misses')]
  return {
    ...{ key, name: name ?? '', kind, audience, hits, misses },
    ...{ open: sum('open'), overdue: sum('overdue'), cancelled: sum('cancelled') },
    cancelledLate: sum('cancelled_late'),
    attainment: shareKept(hits, misses) ?? null,
    calendars: rows
      .filter((row) => row.hits + row.misses > 0)
      .map(({ client_id: clientId, calendar_version: version }) => ({ clientId, version })),
  }
}

/** $1 agency  $2 client  $3 task  $4 assistant  $5 the instant  $6 $7 $8 as `madeBetween` has them  $9 internal ones too */
const statement = (key: string, name: string, person = 'null::uuid') => `
  with ${spansOfClients}, counted as (
    select r.client_id, r.task_id, ${person} as assistant_id, c.kind, c.audience, c."calendarVersion" as calendar_version,
      count(*) filter (where c.state = 'hit') as hits, count(*) filter (where c.state = 'missed') as misses,
      count(*) filter (where c.state in ('running', 'paused')) as open,
      count(*) filter (where ${isPastDue('$5')}) as overdue,
      count(*) filter (where c.state = 'cancelled') as cancelled,
      count(*) filter (where ${isCancelledLate}) as cancelled_late
    from turnaround_record r ${madeBetween}
    cross join json_to_recordset(r.promises)
      as c (kind text, cycle integer, audience text, state text, "calendarVersion" integer)
    where r.agency_id = $1 and ($2::uuid is null or r.client_id = $2) and ($3::uuid is null or r.task_id = $3)
      and ($4::uuid is null or r.assistant_id = $4) and r.made_at >= $6::timestamptz and r.made_at <= $5
      and ($9 or c.audience is null)
    group by 1, 2, 3, 4, 5, 6
  )
  select ${key} as key, ${name} as name, r.kind, coalesce(r.audience, 'client') as audience, r.client_id, r.calendar_version,
    sum(r.hits)::integer as hits, sum(r.misses)::integer as misses, sum(r.open)::integer as open, sum(r.overdue)::integer as overdue,
    sum(r.cancelled)::integer as cancelled, sum(r.cancelled_late)::integer as cancelled_late
  from counted r
  join task t on t.agency_id = $1 and t.id = r.task_id
  join client l on l.agency_id = $1 and l.id = r.client_id
  left join member m on m.agency_id = $1 and m.id = r.assistant_id
  where ${key} is not null
  group by 1, 2, 3, 4, 5, 6
  order by 1, 4, 3, 5, 6`

const statements = {
  all: statement("'all'", "'all'"),
  client: statement('r.client_id::text', 'l.name'),
  task: statement('r.task_id::text', 't.name'),
  assistant: statement('r.assistant_id::text', 'm.name', 'r.assistant_id'),
  task_type: statement("t.context ->> 'taskType'", "t.context ->> 'taskType'"),
}
