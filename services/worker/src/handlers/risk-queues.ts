import { instants, spentAt } from '@understudy/domain/sla/risk'
import { type Queue, queueKeptMs, type Wait, waitAfter, withWait } from '@understudy/domain/sla/risk-queue'
import type pg from 'pg'
import type { Lesson } from './take-lessons.ts'

/** What waits of each task's work, as far as lessons ask for it, and how the items wait that they are of. */
export interface Queues {
  readonly of: Map<string, readonly Queue[]>
  readonly waits: Map<string, Wait | undefined>
}

/** Everything that these lessons change or are held against, rows by key in one statement. */
export async function readQueues(client: pg.ClientBase, agencyId: string, taught: readonly Lesson[]): Promise<Queues> {
  const asked = taught.flatMap(askedOf)
  const items = taught.flatMap(({ lesson, streamId }) => (lesson.wait === undefined ? [] : [streamId]))
  const { rows } = await client.query<{ queues: KeptQueue[] | null; waits: KeptWait[] | null }>({
    name: 'read_risk_queues',
    text: `select
      (select json_agg(distinct jsonb_build_object('task_id', k.task_id, 'at', q.at, 'waiting', q.waiting, 'late', q.late,
         'begun', q.begun))
       from unnest($2::uuid[], $3::timestamptz[]) as k (task_id, at)
       cross join lateral (
         select q.* from risk_queue q where q.agency_id = $1 and q.task_id = k.task_id and q.at <= k.at
         order by q.at desc limit 1) q) as queues,
      (select json_agg(json_build_object('id', w.work_item_id, 'late', w.late)) from risk_wait w
       where w.agency_id = $1 and w.work_item_id = any ($4::uuid[])) as waits`,
    values: [agencyId, asked.map(({ taskId }) => taskId), asked.map(({ at }) => at), [...new Set(items)]],
  })
  const [{ queues, waits } = { queues: null, waits: null }] = rows
  const found = (queues ?? []).map(({ task_id, at, ...counts }) => ({ taskId: task_id, at: Date.parse(at), ...counts }))
  found.sort((one, other) => one.at - other.at)
  return {
    of: Map.groupBy(found, ({ taskId }) => taskId),
    waits: new Map((waits ?? []).map(({ id, late }) => [id, late ? 'late' : 'in_time'])),
  }
}

type KeptQueue = Omit<Queue, 'at'> & { readonly task_id: string; readonly at: string }
interface KeptWait {
  readonly id: string
  readonly late: boolean
}

/** The newest queue where a lesson changes it, and those of the instants at which the outcome is held against what was told. */
function askedOf({ lesson: { wait, outcome }, taskId }: Lesson): { readonly taskId: string; readonly at: string }[] {
  const told = outcome === undefined ? [] : instants.flatMap((share) => spentAt(outcome, share) ?? [])
  return [
    ...(wait === undefined ? [] : [{ taskId, at: 'infinity' }]),
    ...told.map((at) => ({ taskId, at: new Date(at).toISOString() })),
  ]
}

/** Counts what a lesson tells of an item's wait. */
export function countWait({ of, waits }: Queues, { lesson: { wait, at }, streamId, taskId }: Lesson): void {
  if (wait === undefined) return
  const was = waits.get(streamId)
  of.set(taskId, withWait(of.get(taskId) ?? [], was, wait, at))
  waits.set(streamId, waitAfter(was, wait))
}

/** What these lessons changed; what is older than any clock that is learnt with it goes. */
export async function keepQueues(
  client: pg.ClientBase,
  agencyId: string,
  { of, waits }: Queues,
  taught: readonly Lesson[],
): Promise<void> {
  const changing = taught.filter(({ lesson }) => lesson.wait !== undefined)
  if (changing.length === 0) return
  const tasks = [...new Set(changing.map(({ taskId }) => taskId))]
  const items = [...new Set(changing.map(({ streamId }) => streamId))]
  const waiting = items.filter((id) => waits.get(id) !== undefined)
  const since = Math.min(...changing.map(({ lesson }) => lesson.at))
  const queues = tasks.flatMap((taskId) =>
    (of.get(taskId) ?? []).filter(({ at }) => at > since).map((queue) => ({ taskId, ...queue })),
  )
  const untils = tasks.map((taskId) => (of.get(taskId)?.at(-1)?.at ?? 0) - queueKeptMs)
  await client.query({
    name: 'keep_risk_queues',
    // By key up to the newest of these ends: a delete that is joined to a list may begin with all of the table.
    text: `with kept as (
      insert into risk_queue as queue (agency_id, task_id, at, waiting, late, begun)
      select $1, k.* from unnest($2::uuid[], $3::timestamptz[], $4::int[], $5::int[], $6::float8[]) k
      on conflict (agency_id, task_id, at) do update
      set waiting = excluded.waiting, late = excluded.late, begun = excluded.begun
    ), waits as (
      insert into risk_wait as wait (agency_id, work_item_id, late)
      select $1, k.* from unnest($7::uuid[], $8::bool[]) k
      on conflict (agency_id, work_item_id) do update set late = excluded.late where wait.late <> excluded.late
    ), gone as (
      delete from risk_wait w where w.agency_id = $1 and w.work_item_id = any ($9::uuid[])
    )
    delete from risk_queue q
    where q.agency_id = $1 and q.task_id = any ($10::uuid[]) and q.at <= $12::timestamptz
      and q.at <= (select k.until from unnest($10::uuid[], $11::timestamptz[]) k (task_id, until) where k.task_id = q.task_id)`,
    values: [
      ...[agencyId, queues.map(({ taskId }) => taskId), queues.map(({ at }) => new Date(at).toISOString())],
      ...[queues.map(({ waiting }) => waiting), queues.map(({ late }) => late), queues.map(({ begun }) => begun)],
      ...[waiting, waiting.map((id) => waits.get(id) === 'late')],
      items.filter((id) => waits.get(id) === undefined),
      ...[tasks, untils.map((until) => new Date(until).toISOString()), new Date(Math.max(...untils)).toISOString()],
    ],
  })
}
