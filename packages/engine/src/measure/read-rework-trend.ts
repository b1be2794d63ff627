import type { ReworkTrend, ReworkTrendQuery } from '@understudy/contract/http/measures'
import { inAgency } from '@understudy/db/key-ring'
import { mannKendall } from '@understudy/domain/quality/estimates/mann-kendall'
import { reworkRate } from '@understudy/domain/quality/estimates/rework-rate'
import { reworkTrend } from '@understudy/domain/quality/estimates/rework-trend'
import type pg from 'pg'
import { iso } from '../reading/iso.ts'
import type { Viewer } from '../reading/viewer.ts'
import { drawKindsOf } from './draw-kinds.ts'
import { narrowed } from './narrowed.ts'
import { sampledOutcomes } from './sampled-outcomes.ts'

/**
 * Whether rework falls week over week, as seen at `at` (milliseconds since the epoch): the eight whole weeks before it,
 * each week's share weighted by the chances of the draws, and worth its effective number of reviews.
 */
export async function readReworkTrend(
  pool: pg.Pool,
  viewer: Viewer,
  query: ReworkTrendQuery,
  at: number,
): Promise<ReworkTrend> {
  const cut = narrowed(viewer, query)
  const values = [
    viewer.agencyId,
    ...(cut ?? [null, null, null]),
    drawKindsOf[query.sample],
    iso(at),
    cut !== undefined,
  ]
  const rows = (await inAgency(pool, viewer.agencyId, statement, values)) as unknown as Row[]
  const weeks = [...Map.groupBy(rows, ({ monday }) => monday)].map(([from, own]) => weekOf(from, own))
  const { z, fallingByChance, answer } = reworkTrend(weeks.map(({ test }) => test))
  return {
    weeks: weeks.map(({ week }) => week),
    z: z ?? null,
    ofRates: trendOfRates(weeks.flatMap(({ week: { rate } }) => rate ?? [])),
    fallingByChance: fallingByChance ?? null,
    answer,
  }
}

/** Of fewer weeks than the test itself asks for no trend is told. */
const fewestWeeks = 6

function trendOfRates(rates: readonly number[]): ReworkTrend['ofRates'] {
  if (rates.length < fewestWeeks) return null
  const { s, z, fallingByChance } = mannKendall(rates)
  return { n: rates.length, s, z, fallingByChance }
}

interface Row {
  readonly monday: string
  readonly inclusion: number | null
  readonly result: string | null
  readonly count: number | null
}

function weekOf(from: string, rows: readonly Row[]) {
  const judged = rows.flatMap(({ inclusion, result, count }) =>
    inclusion === null || count === null ? [] : [{ rework: result !== 'pass', inclusion, count }],
  )
  const found = reworkRate(judged)
  const reworks = judged.reduce((sum, { rework, count }) => (rework ? sum + count : sum), 0)
  const effective = found?.effective ?? 0
  return {
    week: { from, reviewed: found?.n ?? 0, reworks, rate: found?.rate ?? null },
    test: { reviewed: effective, reworks: effective * (found?.rate ?? 0), found: reworks },
  }
}

/** $1 agency  $2 client  $3 task  $4 assistant  $5 kinds of draw  $6 the instant  $7 whether anything may be seen */
const statement = `
  with ${sampledOutcomes}, home as (
    select coalesce(c.context -> 'calendars' -> -1 ->> 'zone', c.context ->> 'timeZone', a.context ->> 'timeZone') as zone
    from agency a
    left join task t on t.agency_id = $1 and t.id = $3
    left join client c on c.agency_id = $1 and c.id = coalesce($2::uuid, t.client_id)
    where a.agency_id = $1 and a.id = $1
  ), weeks as (
    select date_trunc('week', $6::timestamptz at time zone home.zone)::date - 7 * w as monday
    from home, generate_series(1, 8) w
  )
  select to_char(w.monday, 'YYYY-MM-DD') as monday, e.inclusion, e.result, e.count
  from weeks w left join (
    select date_trunc('week', day)::date as monday, inclusion, result, sum(sign)::integer as count from sampled
    where $7::boolean and day >= (select min(monday) from weeks) and day < (select max(monday) from weeks) + 7
      and draw_kind = any ($5::text[]) and inclusion > 0
    group by 1, inclusion, result having sum(sign) <> 0
  ) e on e.monday = w.monday
  order by w.monday, e.inclusion, e.result`
