import { inAgency } from '@understudy/db/key-ring'
import type { FrozenRound, ReviewRound } from '@understudy/domain/agency/review-rounds'
import type pg from 'pg'

/** A round of late reviews: when its day was over, and what was frozen of it. */
export interface LedgerRound {
  readonly position: number
  readonly command_id: string
  readonly openedAt: number
  readonly opened: ReviewRound
  readonly frozen: FrozenRound
}

/** A review of the random sample, its first verdict, and what the verdict has become since. */
export interface LedgerVerdict {
  readonly reviewId: string
  readonly workItemId: string
  readonly taskId: string
  readonly drawKind: string
  readonly position: number
  readonly at: number
  /** Places at which it became a pass, or a failure, in order; the first is its own. */
  readonly turns: readonly { readonly position: number; readonly passed: boolean }[]
  /** The places at which its item was delivered or closed, and came back. */
  readonly done: readonly { readonly position: number; readonly isDone: boolean }[]
}

/** A late look at an item that the draw had passed by. */
export interface LateLook {
  readonly position: number
  readonly workItemId: string
  readonly kind: string
}

const list = async <T>(pool: pg.Pool, agencyId: string, text: string, from: number, until: number): Promise<T[]> =>
  (await inAgency(pool, agencyId, text, [agencyId, new Date(from), new Date(until)])) as T[]

/** The rounds whose day ended between two instants, the later one included. */
export const readRounds = (pool: pg.Pool, agencyId: string, from: number, until: number) =>
  list<LedgerRound>(pool, agencyId, roundsStatement, from, until)

/** First verdicts given between two instants. */
export const readVerdicts = (pool: pg.Pool, agencyId: string, from: number, until: number) =>
  list<LedgerVerdict>(pool, agencyId, verdictsStatement, from, until)

export const readLateLooks = (pool: pg.Pool, agencyId: string, from: number, until: number) =>
  list<LateLook>(pool, agencyId, lateStatement, from, until)

/** Which family each task was in, from which place on. */
export async function readFamilies(pool: pg.Pool, agencyId: string): Promise<Family[]> {
  const rows = await inAgency(pool, agencyId, familiesStatement, [agencyId])
  return rows as unknown as Family[]
}

interface Family {
  readonly position: number
  readonly taskId: string
  readonly family: string | null
}

const roundsStatement = `
  select f.position, f.command_id, o.position as "openedAt", o.body as opened, f.body as frozen
  from ledger f
  join ledger o on o.agency_id = $1 and o.stream_id = $1 and o.type = 'agency.review_round_opened'
    and o.body ->> 'date' = f.body ->> 'date'
  where f.agency_id = $1 and f.stream_id = $1 and f.type = 'agency.review_round_frozen'
    and (f.body ->> 'until')::float8 > extract(epoch from $2::timestamptz) * 1000
    and (f.body ->> 'until')::float8 <= extract(epoch from $3::timestamptz) * 1000
  order by f.position`

const verdictsStatement = `
  select v.stream_id as "reviewId", r.body ->> 'workItemId' as "workItemId", r.body ->> 'taskId' as "taskId",
    r.body ->> 'drawKind' as "drawKind", v.position, (extract(epoch from v.occurred_at) * 1000)::float8 as at,
    (select json_agg(json_build_object('position', t.position, 'passed',
         coalesce(t.body ->> 'verdict', substr(t.type, 8)) in ('passed', 'overturned')) order by t.position)
     from ledger t where t.agency_id = $1 and t.stream_id = v.stream_id and t.body ->> 'round' = '1'
       and t.type in ('review.passed', 'review.fixed_and_accepted', 'review.rework', 'review.critical',
         'review.rejected', 'review.amended', 'review.overturned')) as turns,
    (select coalesce(json_agg(json_build_object('position', w.position, 'isDone',
         w.type in ('work_item.delivered', 'work_item.accepted', 'work_item.rejected', 'work_item.verdict_turned'))
       order by w.position), '[]')
     from ledger w where w.agency_id = $1 and w.stream_id = (r.body ->> 'workItemId')::uuid
       and w.type in ('work_item.delivered', 'work_item.accepted', 'work_item.rejected', 'work_item.reopened',
         'work_item.verdict_turned', 'work_item.cancelled', 'work_item.merged')) as done
  from ledger v
  join ledger r on r.agency_id = $1 and r.stream_id = v.stream_id and r.version = 1 and r.type = 'review.requested'
  where v.agency_id = $1 and v.occurred_at >= $2 and v.occurred_at < $3 and v.body ->> 'round' = '1'
    and v.type in ('review.passed', 'review.fixed_and_accepted', 'review.rework', 'review.critical', 'review.rejected')
  order by v.position`

const lateStatement = `
  select position, stream_id as "workItemId", body ->> 'kind' as kind from ledger
  where agency_id = $1 and type = 'work_item.late_review_requested' and occurred_at >= $2 and occurred_at < $3
  order by position`

const familiesStatement = `
  select position, stream_id as "taskId", body ->> 'family' as family from ledger
  where agency_id = $1 and type = 'task.evidence_shared' order by position`
