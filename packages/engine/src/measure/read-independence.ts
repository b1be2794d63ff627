import type { IndependenceQuery, IndependenceTimes, TimeToIndependence } from '@understudy/contract/http/time-measures'
import { inAgency } from '@understudy/db/key-ring'
import type { Client } from '@understudy/domain/client/client'
import { dayMs } from '@understudy/domain/day-ms'
import {
  type TimeToIndependence as Estimate,
  type SpellEnd,
  timeToIndependence,
} from '@understudy/domain/quality/estimates/time-to-independence'
import { elapsed } from '@understudy/domain/sla/business-time'
import { promisesOf } from '@understudy/domain/work-item/promises'
import type pg from 'pg'
import { iso } from '../reading/iso.ts'
import type { Viewer } from '../reading/viewer.ts'
import { narrowed } from './narrowed.ts'

const hourMs = 3_600_000

/**
 * How long until delegations are independent, as seen at `at` (milliseconds since the epoch): those on their way are
 * watched up to then, and who left was watched until they did. Who was adopted further on than assigned began before
 * anybody watched: no time of theirs is known, and they are counted apart. Two queries: the records, and their clients'
 * calendars.
 */
export async function readIndependence(
  pool: pg.Pool,
  viewer: Viewer,
  query: IndependenceQuery,
  at: number,
): Promise<IndependenceTimes> {
  const cut = narrowed(viewer, query)
  const values = [viewer.agencyId, ...(cut ?? []), iso(at)]
  const rows = cut === undefined ? [] : ((await inAgency(pool, viewer.agencyId, records, values)) as unknown as Row[])
  const seen = rows.filter(({ adopted }) => !adopted).map((row) => asSeenAt(row, at))
  const working = await workingTime(pool, viewer.agencyId, seen, at)
  const groups = Map.groupBy(seen, (row) => keyOf[query.by](row))
  return {
    by: query.by,
    adopted: rows.length - seen.length,
    items: [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => ({
        key,
        name: query.by === 'client' ? (own[0]?.client_name ?? '') : key,
        calendarDays: estimateOf(own, (row) => (endOf(row, at) - row.assigned_at.getTime()) / dayMs),
        workingHours: estimateOf(own, (row) => working(row) / hourMs),
      })),
  }
}

interface Row {
  readonly client_id: string
  readonly client_name: string
  readonly task_type: string
  readonly cohort: string
  readonly assigned_at: Date
  readonly independent_at: Date | null
  readonly left_at: Date | null
  readonly working_seconds: number | null
  readonly adopted: boolean
}

const keyOf: Readonly<Record<IndependenceQuery['by'], (row: Row) => string>> = {
  all: () => 'all',
  task_type: ({ task_type }) => task_type,
  client: ({ client_id }) => client_id,
  cohort: ({ cohort }) => cohort,
}

/** What came later was not known then. */
function asSeenAt(row: Row, at: number): Row {
  const known = (when: Date | null) => (when !== null && when.getTime() <= at ? when : null)
  return { ...row, independent_at: known(row.independent_at), left_at: known(row.left_at) }
}

function endOf({ independent_at, left_at }: Row, at: number): number {
  return (independent_at ?? left_at)?.getTime() ?? at
}

function causeOf({ independent_at, left_at }: Row): SpellEnd | undefined {
  if (independent_at !== null) return 'independent'
  return left_at === null ? undefined : 'left'
}

function estimateOf(rows: readonly Row[], time: (row: Row) => number): TimeToIndependence {
  const found = timeToIndependence(rows.map((row) => ({ time: Math.max(0, time(row)), end: causeOf(row) })))
  return shown(found)
}

function shown({ curve, median, restrictedMean, incidence, meanOfFinished, ...rest }: Estimate): TimeToIndependence {
  return {
    ...rest,
    median: { time: median.time ?? null, lower: median.lower ?? null, upper: median.upper ?? null },
    restrictedMean: restrictedMean ?? null,
    meanOfFinished: meanOfFinished ?? null,
    curve: curve.map(({ time, atRisk, events, survival, interval }) => {
      return { time, atRisk, events, waiting: survival, interval: interval ?? null }
    }),
    incidence: incidence.map(({ time, atRisk, incidence: shares }) => ({ time, atRisk, ...shares })),
  }
}

/** Business time in milliseconds: as recorded at the promotion, else by the calendar that the client has now. */
async function workingTime(
  pool: pg.Pool,
  agencyId: string,
  rows: readonly Row[],
  at: number,
): Promise<(row: Row) => number> {
  const wanted = [...new Set(rows.filter(({ independent_at }) => independent_at === null).map((row) => row.client_id))]
  const found = wanted.length === 0 ? [] : await inAgency(pool, agencyId, calendars, [agencyId, wanted])
  const calendarOf = new Map(
    found.map((row) => {
      const { calendar, calendarVersion } = promisesOf(row['context'] as Client)
      return [String(row['id']), calendar(calendarVersion)]
    }),
  )
  return (row) => {
    if (row.independent_at !== null) return (row.working_seconds ?? 0) * 1_000
    const calendar = calendarOf.get(row.client_id)
    return calendar === undefined ? 0 : elapsed(calendar, row.assigned_at.getTime(), endOf(row, at))
  }
}

/** $1 agency  $2 client  $3 task  $4 assistant  $5 the instant */
const records = `
  select r.client_id, c.name as client_name, t.context ->> 'taskType' as task_type,
    to_char(r.assigned_at at time zone
      coalesce(c.context -> 'calendars' -> -1 ->> 'zone', c.context ->> 'timeZone'), 'YYYY-MM') as cohort,
    r.assigned_at, r.independent_at, r.left_at, r.working_seconds,
    coalesce(d.context -> 'adoption' ->> 'stage', 'assigned') <> 'assigned' as adopted
  from independence_record r
  left join delegation d on d.agency_id = $1 and d.id = r.delegation_id
  join client c on c.agency_id = $1 and c.id = r.client_id
  join task t on t.agency_id = $1 and t.id = r.task_id
  where r.agency_id = $1 and ($2::uuid is null or r.client_id = $2) and ($3::uuid is null or r.task_id = $3)
    and ($4::uuid is null or r.assistant_id = $4) and r.assigned_at <= $5
  order by r.assigned_at, r.delegation_id`

const calendars = 'select id, context from client where agency_id = $1 and id = any ($2::uuid[])'
