import type { MeasureRow, MeasureRowsQuery } from '@understudy/contract/http/measure-rows'
import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { narrowed } from './narrowed.ts'
import { readIndependence } from './read-independence.ts'
import { readReviewers } from './read-reviewers.ts'
import { scribeFigures } from './scribe-figures.ts'

/** One figure of an export, of the span that is asked for. */
export type Figure = Pick<MeasureRow, 'measure' | 'unit' | 'key' | 'name' | 'value' | 'n'> &
  Partial<Pick<MeasureRow, 'by' | 'low' | 'high' | 'from' | 'to' | 'currency'>>

type Asked = MeasureRowsQuery & { readonly from: string; readonly to: string }

/** What lies open and how long, what was asked and escalated, and, of clients, how long until independence. */
export async function standingFigures(pool: pg.Pool, viewer: Viewer, asked: Asked, at: number): Promise<Figure[]> {
  const ofClients = asked.by === 'client'
  const figures = await Promise.all([
    grouped(pool, viewer, asked, at),
    scribeFigures(pool, viewer, asked),
    ofClients ? independenceFigures(pool, viewer, asked, at) : [],
    ofClients ? agreementFigures(pool, viewer, asked) : [],
  ])
  return figures.flat()
}

interface Row {
  readonly key: string
  readonly name: string
  readonly measure: string
  readonly unit: MeasureRow['unit']
  readonly value: number | null
  readonly n: number
}

async function grouped(pool: pg.Pool, viewer: Viewer, asked: Asked, at: number): Promise<Figure[]> {
  const cut = narrowed(viewer, asked)
  if (cut === undefined) return []
  const { agencyId } = viewer
  const values = [agencyId, ...cut, asked.from, asked.to, new Date(at).toISOString()]
  // An assistant hears nothing of what was asked and escalated about others: that is for whoever runs the work.
  const parts = scopeOf(viewer).kind === 'own_work' ? ['backlog'] : ['backlog', 'asked', 'escalated']
  const rows = await inAgency(pool, agencyId, statement(asked.by, parts), values)
  return (rows as unknown as Row[]).map(({ key, name, measure, unit, value, n }) => ({
    ...{ key, name: name ?? '', measure, unit, n },
    value: value === null ? null : Number(value),
  }))
}

async function independenceFigures(pool: pg.Pool, viewer: Viewer, asked: Asked, at: number): Promise<Figure[]> {
  const { items } = await readIndependence(pool, viewer, { ...narrowedQuery(asked), by: 'client' }, at)
  return items.flatMap(({ key, name, calendarDays, workingHours }): Figure[] => [
    {
      ...{ measure: 'days_to_independence', unit: 'days', key, name, n: calendarDays.n },
      ...{ value: calendarDays.median.time, low: calendarDays.median.lower, high: calendarDays.median.upper },
    },
    {
      ...{ measure: 'working_hours_to_independence', unit: 'hours', key, name, n: workingHours.n },
      ...{ value: workingHours.median.time, low: workingHours.median.lower, high: workingHours.median.upper },
    },
  ])
}

const narrowedQuery = ({ clientId, taskId, assistantId }: Asked) => ({
  ...(clientId !== undefined && { clientId }),
  ...(taskId !== undefined && { taskId }),
  ...(assistantId !== undefined && { assistantId }),
})

/** Of the whole agency: who looks twice is of no client. */
async function agreementFigures(pool: pg.Pool, viewer: Viewer, { from, to }: Asked): Promise<Figure[]> {
  const { agreement } = (await readReviewers(pool, viewer, { from, to })) ?? {}
  if (agreement === undefined) return []
  const all = { key: viewer.agencyId, name: 'All', unit: 'share', n: agreement.n } as const
  const figure = (measure: string, { value, interval }: typeof agreement.ac1): Figure => ({
    ...{ ...all, measure, value, low: interval?.lower ?? null, high: interval?.upper ?? null },
  })
  return [
    { ...all, measure: 'reviewers_agree', value: agreement.observed },
    figure('reviewers_ac1', agreement.ac1),
    figure('reviewers_kappa', agreement.kappa),
  ]
}

const names = { client: 'client', task: 'task', assistant: 'member' } as const

/** $1 agency  $2 client  $3 task  $4 assistant  $5 $6 first and last day  $7 as seen at */
const statement = (by: Asked['by'], parts: readonly string[]) => `
  with zones as (
    select c.id, coalesce(c.context -> 'calendars' -> -1 ->> 'zone', c.context ->> 'timeZone') as zone
    from client c where c.agency_id = $1
  ), backlog as (
    select r.${by}_id as key, extract(epoch from $7::timestamptz - r.made_at) / 3600 as hours
    from turnaround_record r
    where r.agency_id = $1 and r.ended_at is null and r.made_at <= $7
      and ($2::uuid is null or r.client_id = $2) and ($3::uuid is null or r.task_id = $3)
      and ($4::uuid is null or r.assistant_id = $4)
  ), asked as (
    select q.${by === 'assistant' ? 'asked_by' : `${by}_id`} as key, (q.state = 'found') as found
    from question q join zones z on z.id = q.client_id
    where q.agency_id = $1 and not q.unasked and ($2::uuid is null or q.client_id = $2)
      and ($3::uuid is null or q.task_id = $3) and ($4::uuid is null or q.asked_by = $4)
      and (q.asked_at at time zone z.zone)::date between $5::date and $6::date
  ), escalated as (
    select ${by === 'assistant' ? 'null::uuid' : `e.${by}_id`} as key, (
      select extract(epoch from min(l.occurred_at) - e.raised_at) / 60 from ledger l
      where l.agency_id = $1 and l.stream_id = e.id and l.type = 'escalation.acknowledged'
    ) as minutes
    from escalation e left join zones z on z.id = e.client_id
    where e.agency_id = $1 and e.raised_at is not null and ($2::uuid is null or e.client_id = $2)
      and ($3::uuid is null or e.task_id = $3) and $4::uuid is null
      and (e.raised_at at time zone coalesce(z.zone, 'UTC'))::date between $5::date and $6::date
  ), told as (${parts.map((part) => told[part]).join(' union all ')})
  select t.key::text, n.name, t.measure, t.unit, t.value::float8, t.n::integer
  from told t join ${names[by]} n on n.agency_id = $1 and n.id = t.key
  order by t.measure, t.key`

const median = (what: string) => `percentile_cont(0.5) within group (order by ${what})`

const told: Readonly<Record<string, string>> = {
  backlog: `
    select key, 'backlog' as measure, 'count' as unit, count(*)::float8 as value, count(*) as n
    from backlog group by key
    union all select key, 'backlog_age_median', 'hours', ${median('hours')}, count(*) from backlog group by key
    union all select key, 'backlog_age_oldest', 'hours', max(hours)::float8, count(*) from backlog group by key`,
  asked: `
    select key, 'questions', 'count', count(*)::float8, count(*) from asked group by key
    union all select key, 'faq_hits', 'share', avg(found::int)::float8, count(*) from asked group by key`,
  escalated: `
    select key, 'escalations', 'count', count(*)::float8, count(*) from escalated group by key
    union all select key, 'minutes_to_acknowledge', 'minutes', ${median('minutes')}, count(minutes)
    from escalated group by key`,
}
