import type { TurnaroundQuery, TurnaroundTimes } from '@understudy/contract/http/time-measures'
import { inAgency } from '@understudy/db/key-ring'
import { turnaroundTimes } from '@understudy/domain/quality/estimates/turnaround-times'
import type pg from 'pg'
import { iso } from '../reading/iso.ts'
import type { Viewer } from '../reading/viewer.ts'
import { narrowed } from './narrowed.ts'

const usualWindowMs = 90 * 86_400_000
const minutesAnHour = 60

/**
 * How long work takes until it is first delivered, as seen at `at` (milliseconds since the epoch), open items counted
 * at their age. Times are read in whole minutes, those that are alike together.
 */
export async function readTurnaround(
  pool: pg.Pool,
  viewer: Viewer,
  query: TurnaroundQuery,
  at: number,
): Promise<TurnaroundTimes> {
  const cut = narrowed(viewer, query)
  const from = query.from === undefined ? iso(at - usualWindowMs) : `${query.from}T00:00:00.000Z`
  const values = [viewer.agencyId, ...(cut ?? []), iso(at), from, query.to ?? null]
  const rows =
    cut === undefined ? [] : ((await inAgency(pool, viewer.agencyId, statements[query.by], values)) as unknown as Row[])
  const groups = [...Map.groupBy(rows, ({ key }) => key)]
  return {
    by: query.by,
    from,
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

/** $1 agency  $2 client  $3 task  $4 assistant  $5 the instant  $6 made since  $7 last day on which it was made */
const statement = (key: string, table: string | undefined) => `
  select e.*, ${table === undefined ? "'all'" : 'n.name'} as name from (
    select ${key} as key, round(extract(epoch from coalesce(r.ended_at, $5::timestamptz) - r.made_at) / 60)::integer as minutes,
      r.ended_by is not distinct from 'delivered' as happened, count(*)::integer as count
    from turnaround_record r
    where r.agency_id = $1 and ($2::uuid is null or r.client_id = $2) and ($3::uuid is null or r.task_id = $3)
      and ($4::uuid is null or r.assistant_id = $4) and r.made_at >= $6::timestamptz and r.made_at <= $5
      and ($7::date is null or r.made_at < ($7::date + 1)::timestamp at time zone 'UTC') and ${key} is not null
    group by 1, 2, 3
  ) e ${table === undefined ? '' : `left join ${table} n on n.agency_id = $1 and n.id = e.key`}
  order by e.key, e.minutes, e.happened`

const statements = {
  all: statement("'all'", undefined),
  task: statement('r.task_id', 'task'),
  client: statement('r.client_id', 'client'),
  assistant: statement('r.assistant_id', 'member'),
}
