import { inAgency } from '@understudy/db/key-ring'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import type { HandedOver } from '@understudy/domain/rollout/stability'
import type { Task } from '@understudy/domain/task/task'
import type pg from 'pg'
import { isCancelledLate } from '../measure/cancelled-late.ts'
import { isPastDue } from '../measure/past-due.ts'
import { iso } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'

/** The last ten outcomes, and the score before the first of them. */
const scoresLooked = 11
/** Promises of work made in so many days before count. */
const windowDays = 90

/** The tasks of a client and who has them. */
export interface ClientTasks {
  readonly tasks: readonly { readonly id: string; readonly task: Task }[]
  readonly delegations: readonly { readonly id: string; readonly delegation: Delegation }[]
}

export async function readClientTasks(reads: AgencyReads, agencyId: string, clientId: string): Promise<ClientTasks> {
  const [tasks, delegations] = await Promise.all([
    reads.task.findMany({ where: { agencyId, clientId }, orderBy: { id: 'asc' } }),
    reads.delegation.findMany({ where: { agencyId, clientId, state: { not: 'ended' } }, orderBy: { id: 'asc' } }),
  ])
  return {
    tasks: tasks.map((row) => ({ id: row.id, task: stateOf('task', row) })),
    delegations: delegations.map((row) => ({ id: row.id, delegation: stateOf('delegation', row) })),
  }
}

/** What is known of the tasks that somebody has, as of `at`, in milliseconds since the epoch. */
export async function readHandedOver(
  pool: pg.Pool,
  agencyId: string,
  { tasks, delegations }: ClientTasks,
  at: number,
): Promise<HandedOver[]> {
  const given = tasks.filter(({ id }) => delegations.some(({ delegation }) => delegation.taskId === id))
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id)
  const [scores, promises] = await Promise.all([
    readScores(pool, agencyId, ids(delegations)),
    readKept(pool, agencyId, ids(given), at),
  ])
  return given.map(({ id: taskId, task }) => {
    const own = delegations
      .filter(({ delegation }) => delegation.taskId === taskId)
      .toSorted((a, b) => Number(b.delegation.cover === 'primary') - Number(a.delegation.cover === 'primary'))
    const known = promises.get(taskId) ?? { kept: 0, missed: 0, overdue: 0 }
    return { taskId, task, delegations: own, scores: scores.get(own[0]?.id ?? '') ?? [0], ...known }
  })
}

/** By delegation, oldest first; where there were fewer outcomes the score was 0 before them. */
async function readScores(pool: pg.Pool, agencyId: string, ids: readonly string[]): Promise<Map<string, number[]>> {
  const rows = await inAgency(pool, agencyId, lastScores, [agencyId, ids])
  return new Map(
    rows.map((row) => {
      const found = row['scores'] as number[]
      return [String(row['id']), found.length < scoresLooked ? [0, ...found] : found]
    }),
  )
}

/** $1 agency  $2 delegations */
const lastScores = {
  name: 'last_scores',
  text: `
    select f.id, o.scores from unnest($2::uuid[]) as f (id)
    cross join lateral (
      select array_agg(last.score order by last.version) as scores from (
        select version, (body -> 'quality' ->> 'score')::integer as score from ledger
        where agency_id = $1 and stream_id = f.id and type = 'delegation.outcome_recorded'
        order by version desc limit ${scoresLooked}) last
    ) o where o.scores is not null`,
}

type Kept = Pick<HandedOver, 'kept' | 'missed' | 'overdue' | 'cancelledLate'>

/** Turnaround promises towards the client that were kept and missed, what is past due of the open ones, and what was cancelled after it was missed, by task. */
async function readKept(
  pool: pg.Pool,
  agencyId: string,
  ids: readonly string[],
  at: number,
): Promise<Map<string, Kept>> {
  const rows = await inAgency(
    pool,
    agencyId,
    `select r.task_id, count(*) filter (where c.state = 'hit')::integer as kept,
       count(*) filter (where c.state = 'missed')::integer as missed,
       count(*) filter (where ${isPastDue('$4::timestamptz')})::integer as overdue,
       count(*) filter (where ${isCancelledLate})::integer as cancelled_late
     from turnaround_record r
     cross join json_to_recordset(r.promises) as c (kind text, cycle integer, audience text, state text)
     where r.agency_id = $1 and r.task_id = any ($2::uuid[]) and r.made_at >= $3::timestamptz
       and c.kind = 'turnaround' and c.audience is null
     group by r.task_id`,
    [agencyId, ids, iso(at - windowDays * 86_400_000), iso(at)],
  )
  return new Map(rows.map((row) => [String(row['task_id']), keptOf(row)] as const))
}

function keptOf(row: Readonly<Record<string, unknown>>): Kept {
  const { kept, missed, overdue, cancelled_late: cancelledLate } = row
  return {
    ...{ kept: Number(kept), missed: Number(missed), overdue: Number(overdue) },
    cancelledLate: Number(cancelledLate),
  }
}
