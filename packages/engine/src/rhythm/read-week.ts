import type { WeeklyDraft } from '@understudy/contract/http/rhythm'
import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import { sampledOutcomes } from '../measure/sampled-outcomes.ts'

/** One week of one client, or what of it lies behind. */
export interface WeekAsked {
  readonly agencyId: string
  readonly clientId: string
  /** ISO 8601: the week's first instant, and the one up to which it is looked at. */
  readonly beginsAt: string
  readonly asOf: string
}

/** How the work stood: from the records of what was made and what ended. */
export async function readBacklog(pool: pg.Pool, week: WeekAsked): Promise<WeeklyDraft['backlog']> {
  const { agencyId, clientId, beginsAt, asOf } = week
  const values = [agencyId, clientId, beginsAt, asOf]
  const [row] = (await inAgency(pool, agencyId, backlog, values)) as unknown as BacklogRow[]
  const [first] = (await inAgency(pool, agencyId, oldest, [agencyId, clientId, asOf])) as unknown as OldestRow[]
  if (row === undefined) throw new Error('Counts are always answered')
  const { at_start: atStart, open, made, delivered, blocked, late } = row
  return {
    ...{ atStart, open, made, delivered, blocked, late },
    oldest:
      first === undefined ? null : { workItemId: first.id, title: first.title, madeAt: first.made_at.toISOString() },
  }
}

interface BacklogRow {
  readonly at_start: number
  readonly open: number
  readonly made: number
  readonly delivered: number
  readonly blocked: number
  readonly late: number
}

interface OldestRow {
  readonly id: string
  readonly title: string
  readonly made_at: Date
}

/** $1 agency  $2 client  $3 the week's first instant  $4 as of */
const backlog = `
  select count(*) filter (where r.made_at < $3 and (r.ended_at is null or r.ended_at >= $3))::int as at_start,
         count(*) filter (where r.made_at < $4 and (r.ended_at is null or r.ended_at >= $4))::int as open,
         count(*) filter (where r.made_at >= $3 and r.made_at < $4)::int as made,
         count(*) filter (where r.ended_at >= $3 and r.ended_at < $4 and r.ended_by = 'delivered')::int as delivered,
         count(*) filter (where r.ended_at is null and i.state = 'blocked')::int as blocked,
         count(*) filter (where r.ended_at is null and i.due_at < $4)::int as late
  from turnaround_record r
  left join work_item i on r.ended_at is null and i.agency_id = $1 and i.id = r.work_item_id
  where r.agency_id = $1 and r.client_id = $2`

/** $1 agency  $2 client  $3 as of */
const oldest = `
  select r.work_item_id as id, i.title, r.made_at from turnaround_record r
  join work_item i on i.agency_id = $1 and i.id = r.work_item_id
  where r.agency_id = $1 and r.client_id = $2 and r.made_at < $3 and (r.ended_at is null or r.ended_at >= $3)
  order by r.made_at limit 1`

/**
 * What first submissions were found to be in a span of days, each counted once however often it was looked at: as the
 * worst of it, and as a third person decided between two reviewers.
 */
export async function readJudged(
  pool: pg.Pool,
  { agencyId, clientId }: WeekAsked,
  days: { readonly from: string; readonly until: string },
): Promise<Omit<WeeklyDraft['errors'], 'themes'>> {
  const rows = await inAgency(pool, agencyId, judged, [agencyId, clientId, null, null, days.from, days.until])
  const of = (result: string) => Number(rows.find((row) => row['result'] === result)?.['count'] ?? 0)
  const [passed, rework, critical] = [of('pass'), of('rework'), of('critical')]
  return { reviewed: passed + rework + critical, passed, rework, critical }
}

const judged = `
  with ${sampledOutcomes}, stands as (
    select work_item_id, review_id, result from sampled
    where day >= $5::date and day <= $6::date and draw_kind not in ('double', 'adjudication', 'imported')
    group by 1, 2, 3 having sum(sign) > 0
  ), worst as (
    select case when bool_or(result = 'critical') then 'critical' when bool_or(result = 'rework') then 'rework'
      else 'pass' end as result
    from stands group by work_item_id
  )
  select result, count(*)::int as count from worst group by result`

/** Questions about the client's work: how many wait, were asked and were answered. */
export async function readAsked(
  pool: pg.Pool,
  { agencyId, clientId, beginsAt, asOf }: WeekAsked,
  ofClientOnly: boolean,
): Promise<WeeklyDraft['questions']> {
  const [row] = await inAgency(pool, agencyId, asked, [agencyId, clientId, beginsAt, asOf, ofClientOnly])
  return { open: Number(row?.['open']), asked: Number(row?.['asked']), answered: Number(row?.['answered']) }
}

const asked = `
  select count(*) filter (where state <> 'withdrawn' and asked_at < $4 and (answered_at is null or answered_at >= $4)) as open,
         count(*) filter (where asked_at >= $3 and asked_at < $4) as asked,
         count(*) filter (where answered_at >= $3 and answered_at < $4) as answered
  from question where agency_id = $1 and client_id = $2 and state <> 'found' and not unasked
    and (not $5::boolean or asked_of = 'client')`
