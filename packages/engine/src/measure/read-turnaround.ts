import type { TurnaroundQuery, TurnaroundTimes } from '@understudy/contract/http/time-measures'
import { inAgency } from '@understudy/db/key-ring'
import { turnaroundTimes } from '@understudy/domain/quality/estimates/turnaround-times'
import type pg from 'pg'
import { iso } from '../reading/iso.ts'
import type { Viewer } from '../reading/viewer.ts'
import { madeBetween, sinceOf, spansOfClients, valuesOfDays } from './made-between.ts'
import { narrowed } from './narrowed.ts'

const minutesAnHour = 60

/**
 * How long work takes until it is first delivered, or begun, as seen at `at` (milliseconds since the epoch), open items
 * counted at their age. Times are read in whole minutes, those that are alike together.
 */
export async function readTurnaround(
  pool: pg.Pool,
  viewer: Viewer,
  query: TurnaroundQuery,
  at: number,
): Promise<TurnaroundTimes> {
  const cut = narrowed(viewer, query)
  const { by, of = 'turnaround' } = query
  const values = [viewer.agencyId, ...(cut ?? []), iso(at), ...valuesOfDays(query, at)]
  const text = statement(keys[by], tables[by], ends[of])
  const rows = cut === undefined ? [] : ((await inAgency(pool, viewer.agencyId, text, values)) as unknown as Row[])
  const groups = [...Map.groupBy(rows, ({ key }) => key)]
  return {
    ...{ by, of, from: sinceOf(query, at) },
    method: 'kaplan_meier',
    methodOfFinished: 'type_7',
    items: groups.map(([key, own]) => ({ key, name: own[0]?.name ?? '', ...timesOf(own) })),
  }
}

interface Row {
  readonly key: string
  readonly name: string | null
  readonly minutes: number
  readonly happened: boolean
  readonly count: number
}

function timesOf(rows: readonly Row[]) {
  const found = turnaroundTimes(
    rows.flatMap(({ minutes, happened, count }) => Array.from({ length: count }, () => ({ time: minutes, happened }))),
  )
  const hours = (minutes: number | undefined) => (minutes === undefined ? null : minutes / minutesAnHour)
  return {
    ...found,
    percentiles: found.percentiles.map(({ share, time, lower, upper, ofFinished }) => ({
      share,
      hours: { time: hours(time), lower: hours(lower), upper: hours(upper) },
      ofFinishedHours: hours(ofFinished),
    })),
  }
}

const keys = { all: "'all'", task: 'r.task_id', client: 'r.client_id', assistant: 'r.assistant_id' } as const
const tables = { all: undefined, task: 'task', client: 'client', assistant: 'member' } as const

interface End {
  readonly join: string
  readonly endedAt: string
  readonly happened: string
}

/** What ends it. The first promise of a response to the client tells when somebody began, kept or not. */
const ends: Readonly<Record<NonNullable<TurnaroundQuery['of']>, End>> = {
  turnaround: { join: '', endedAt: 'r.ended_at', happened: "r.ended_by is not distinct from 'delivered'" },
  response: {
    join: `cross join lateral (
      select to_timestamp(min(c."stoppedAt") filter (where c.state in ('hit', 'missed')) / 1000.0) as begun_at
      from json_to_recordset(r.promises) as c (kind text, cycle integer, audience text, state text, "stoppedAt" bigint)
      where c.kind = 'response' and c.cycle = 1 and c.audience is null having count(*) > 0
    ) p`,
    endedAt: 'coalesce(p.begun_at, r.ended_at)',
    happened: 'p.begun_at is not null',
  },
}

/** $1 agency  $2 client  $3 task  $4 assistant  $5 the instant  $6 $7 $8 as `madeBetween` has them */
const statement = (key: string, table: string | undefined, { join, endedAt, happened }: End) => `
  with ${spansOfClients}
  select e.*, ${table === undefined ? "'all'" : 'n.name'} as name from (
    select ${key} as key, round(extract(epoch from coalesce(${endedAt}, $5::timestamptz) - r.made_at) / 60)::integer as minutes,
      ${happened} as happened, count(*)::integer as count
    from turnaround_record r ${madeBetween} ${join}
    where r.agency_id = $1 and ($2::uuid is null or r.client_id = $2) and ($3::uuid is null or r.task_id = $3)
      and ($4::uuid is null or r.assistant_id = $4) and r.made_at >= $6::timestamptz and r.made_at <= $5
      and ${key} is not null
    group by 1, 2, 3
  ) e ${table === undefined ? '' : `left join ${table} n on n.agency_id = $1 and n.id = e.key`}
  order by e.key, e.minutes, e.happened`
