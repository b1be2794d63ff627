import { inAgency } from '@understudy/db/key-ring'
import type { Clock } from '@understudy/domain/sla/clock'
import type pg from 'pg'
import { calendarsOf } from '../client/calendars.ts'
import { type PromiseRun, promiseRunOf } from './promise-run.ts'

const pageSize = 2_000

interface Row {
  readonly id: string
  readonly client_id: string
  readonly task_id: string
  readonly task_type: string
  readonly is_repeat: boolean
  readonly clocks: readonly Clock[]
}

const first = '00000000-0000-0000-0000-000000000000'

/** Every clock that an agency's work items and reviews have had, page by page, or of those from an id on. */
export async function readRuns(pool: pg.Pool, agencyId: string, from: string = first): Promise<PromiseRun[]> {
  const runs: PromiseRun[] = []
  for (const statement of [itemsAfter, reviewsAfter])
    for (let after = from; ; ) {
      const rows = (await inAgency(pool, agencyId, statement, [agencyId, after])) as unknown as Row[]
      const calendarOf = await calendarsOf(pool, agencyId, rows)
      for (const { id: streamId, client_id, task_id: taskId, task_type: taskType, is_repeat: isRepeat, clocks } of rows)
        for (const clock of clocks)
          runs.push(promiseRunOf({ streamId, taskId, taskType, isRepeat }, clock, calendarOf(client_id, clock), clocks))
      if (rows.length < pageSize) break
      after = rows.at(-1)?.id as string
    }
  return runs
}

/** So many work items are looked back at: reading the past once more takes about a millisecond for each. */
const most = 5_000

/** The clocks of the newest work. */
export async function readNewestRuns(pool: pg.Pool, agencyId: string): Promise<PromiseRun[]> {
  const statement = 'select id from work_item where agency_id = $1 order by id desc offset $2 limit 1'
  const [oldest] = await inAgency(pool, agencyId, statement, [agencyId, most])
  return readRuns(pool, agencyId, oldest && String(oldest['id']))
}

const itemsAfter = `
  select w.id, w.client_id, w.task_id, t.context ->> 'taskType' as task_type, w.context -> 'clocks' as clocks,
    w.context ->> 'repeatOf' is not null as is_repeat
  from work_item w join task t on t.agency_id = w.agency_id and t.id = w.task_id
  where w.agency_id = $1 and w.id > $2 order by w.id limit ${pageSize}`

const reviewsAfter = `
  select r.id, r.client_id, r.task_id, t.context ->> 'taskType' as task_type, r.context -> 'clocks' as clocks,
    false as is_repeat
  from review r join task t on t.agency_id = r.agency_id and t.id = r.task_id
  where r.agency_id = $1 and r.id > $2 order by r.id limit ${pageSize}`

/** Whether a log was replayed into the agency to its end, and no later run has taken its place. */
export async function isReplayed(pool: pg.Pool, agencyId: string): Promise<boolean> {
  const text = 'select from replay_run where agency_id = $1 and finished_at is not null and replaced_at is null'
  return (await inAgency(pool, agencyId, text, [agencyId])).length > 0
}
