import { inAgency } from '@understudy/db/key-ring'
import { dayMs } from '@understudy/domain/day-ms'
import { type Intake, intakeWayOf } from '@understudy/domain/insight/agree-intake'
import type { ScorecardFacts } from '@understudy/domain/insight/scorecard-facts'
import { openStates } from '@understudy/domain/work-item/open-item'
import type pg from 'pg'
import { drawKindsOf } from '../measure/draw-kinds.ts'
import { sampledOutcomes } from '../measure/sampled-outcomes.ts'
import { iso } from '../reading/iso.ts'

const intakeDays = 30

interface Counts {
  /** Milliseconds since the epoch. */
  readonly firstAt: number | undefined
  readonly backlog: number
  /** First deliveries by those to whom it was handed over, since then; by task. */
  readonly delivered: ReadonlyMap<string, number>
}

/** When the first delegation was, what is open, and what was delivered of each task. */
export async function readCounts(pool: pg.Pool, agencyId: string, clientId: string): Promise<Counts> {
  const [row] = await inAgency(pool, agencyId, counts, [agencyId, clientId, openStates])
  const delivered = (row?.['delivered'] ?? []) as { task_id: string; items: number }[]
  const firstAt = row?.['first_at'] as string | null | undefined
  return {
    firstAt: firstAt == null ? undefined : Number(firstAt),
    backlog: Number(row?.['backlog'] ?? 0),
    delivered: new Map(delivered.map(({ task_id: taskId, items }) => [taskId, items])),
  }
}

/** $1 agency  $2 client  $3 open states. What a lead showed, and what a list brought of the time before, is no delegated work. */
const counts = `
  select
    (select min((context ->> 'assignedAt')::bigint) from delegation where agency_id = $1 and client_id = $2) as first_at,
    (select count(*)::integer from task t join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
     where t.agency_id = $1 and t.client_id = $2 and w.done_at is null and w.state = any ($3::text[])) as backlog,
    (select json_agg(d) from (
      select s.task_id, sum(s.items)::integer as items from saved_day s
      join client c on c.agency_id = s.agency_id and c.id = s.client_id
      where s.agency_id = $1 and s.client_id = $2 and exists (
        select from delegation g
        where g.agency_id = s.agency_id and g.task_id = s.task_id and g.assistant_id = s.assistant_id
          and s.day >= (to_timestamp((g.context ->> 'assignedAt')::bigint / 1000.0) at time zone
            coalesce(c.context -> 'calendars' -> -1 ->> 'zone', c.context ->> 'timeZone'))::date)
      group by s.task_id) d) as delivered`

/** Items that somebody asked for in the last 30 days, and those of them that came by an agreed way. */
export async function readMade(
  pool: pg.Pool,
  agencyId: string,
  clientId: string,
  intake: Intake | undefined,
  at: number,
): Promise<ScorecardFacts['made']> {
  const values = [agencyId, clientId, iso(at - intakeDays * dayMs)]
  const rows = (await inAgency(pool, agencyId, made, values)) as unknown as MadeRow[]
  const asked = rows.flatMap(({ actor, of_client: isOfClient, items }) => {
    const way = intakeWayOf(actor, isOfClient)
    return way === undefined ? [] : [{ items, isAgreed: intake?.ways.includes(way) ?? false }]
  })
  const sum = (of: typeof asked) => of.reduce((total, { items }) => total + items, 0)
  return { all: sum(asked), agreed: sum(asked.filter(({ isAgreed }) => isAgreed)) }
}

interface MadeRow {
  readonly actor: string
  readonly of_client: boolean
  readonly items: number
}

/** $1 agency  $2 client  $3 made since */
const made = `
  select e.actor, e.items, exists (
    select from member m where m.agency_id = $1 and 'member:' || m.id = e.actor and m.context ->> 'clientId' = $2::text
  ) as of_client
  from (
    select r.made_by as actor, count(*)::integer as items from turnaround_record r
    where r.agency_id = $1 and r.client_id = $2::uuid and r.made_at >= $3::timestamptz and r.made_by is not null
    group by r.made_by
  ) e`

type Rework = Pick<ScorecardFacts, 'weeks'> & { readonly evidence: ScorecardFacts['reworkEvidence'] }

/** First submissions that were judged in the four whole weeks of the client before `at`, with verdicts that show reworks. */
export async function readReworkWeeks(pool: pg.Pool, agencyId: string, clientId: string, at: number): Promise<Rework> {
  const kinds = [...drawKindsOf.drawn, ...drawKindsOf.training]
  const rows = await inAgency(pool, agencyId, weeks, [agencyId, clientId, null, null, kinds, iso(at)])
  return {
    weeks: rows.map((row) => ({
      ...{ from: String(row['monday']), reviewed: Number(row['reviewed']), reworks: Number(row['reworks']) },
    })),
    evidence: rows.flatMap((row) =>
      ((row['shown'] ?? []) as { review_id: string; result: string; position: number }[]).map((one) => ({
        ...{ type: `review (${one.result})`, streamId: one.review_id, position: String(one.position) },
      })),
    ),
  }
}

/** $1 agency  $2 client  $3 task  $4 assistant  $5 kinds of draw  $6 the instant. Up to three reworks a week are shown. */
const weeks = `
  with ${sampledOutcomes}, home as (
    select coalesce(c.context -> 'calendars' -> -1 ->> 'zone', c.context ->> 'timeZone') as zone
    from client c where c.agency_id = $1 and c.id = $2
  ), mondays as (
    select date_trunc('week', $6::timestamptz at time zone home.zone)::date - 7 * w as monday from home, generate_series(1, 4) w
  ), judged as (
    select date_trunc('week', day)::date as monday, review_id, result, sum(sign) as held, min(position) as position
    from sampled where draw_kind = any ($5::text[]) and day >= (select min(monday) from mondays)
      and day < (select max(monday) from mondays) + 7
    group by 1, 2, 3 having sum(sign) > 0
  )
  select to_char(m.monday, 'YYYY-MM-DD') as monday, coalesce(sum(j.held), 0)::integer as reviewed,
    coalesce(sum(j.held) filter (where j.result <> 'pass'), 0)::integer as reworks,
    (select json_agg(s) from (select k.review_id, k.result, k.position from judged k
     where k.monday = m.monday and k.result <> 'pass' order by k.position limit 3) s) as shown
  from mondays m left join judged j on j.monday = m.monday
  group by m.monday order by m.monday`
