import type { Clock } from '@understudy/domain/sla/clock'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import type pg from 'pg'
import { type Origin, originOf } from './timeline.ts'

/** A finished item of a replayed log as the database has it. Instants in milliseconds, durations in business seconds. */
export interface ReplayedItem extends Origin {
  readonly activity: string
  readonly assistant: string
  readonly madeAt: number
  readonly startedAt: number
  readonly doneAt: number
  readonly responseS: number
  readonly turnaroundS: number
  readonly pausedS: number
  readonly responseMissed: boolean
  readonly turnaroundMissed: boolean
  readonly isRepeat: boolean
}

export interface Replayed {
  /** In the order of the log. */
  readonly items: readonly ReplayedItem[]
  readonly assistants: number
  /** Events of the agency in the ledger. */
  readonly events: number
  /** Lines of the log that the engine refused. */
  readonly refusedLines: readonly number[]
}

const pageSize = 2_000

/** Everything that a replay answers, read back from the database for that agency alone; items come in pages. */
export async function readReplayed(pool: pg.Pool, agencyId: string): Promise<Replayed> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query("select set_config('app.agencies', $1, true)", [agencyId])
    const items = (await readItems(client, agencyId)).toSorted((a, b) => a.line - b.line)
    const { rows } = await client.query(counts, [agencyId])
    const refused = await client.query(refusedItems, [agencyId])
    await client.query('commit')
    const refusedLines = refused.rows.map((row) => originOf(row.external_id).line).toSorted((a, b) => a - b)
    return { items, assistants: rows[0].assistants, events: rows[0].events, refusedLines }
  } finally {
    client.release()
  }
}

async function readItems(client: pg.ClientBase, agencyId: string): Promise<ReplayedItem[]> {
  const items: ReplayedItem[] = []
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await client.query(finishedItems, [agencyId, after])
    for (const row of rows) items.push(itemOf(row))
    if (rows.length < pageSize) return items
    after = rows.at(-1)?.id
  }
}

interface Row {
  readonly activity: string
  readonly assistant: string
  readonly context: Pick<WorkItem, 'externalId' | 'madeAt' | 'startedAt' | 'doneAt' | 'clocks' | 'repeatOf'>
}

function itemOf({ activity, assistant, context }: Row): ReplayedItem {
  const { externalId, madeAt, startedAt, doneAt, clocks, repeatOf } = context
  const of = (kind: string): Clock | undefined => clocks.find((clock) => clock.kind === kind)
  const [response, turnaround] = [of('response'), of('turnaround')]
  return {
    ...originOf(externalId ?? ''),
    activity,
    assistant,
    madeAt,
    startedAt: startedAt ?? madeAt,
    doneAt: doneAt ?? madeAt,
    responseS: (response?.elapsedBusinessMs ?? 0) / 1_000,
    turnaroundS: (turnaround?.elapsedBusinessMs ?? 0) / 1_000,
    pausedS: (turnaround?.pausedBusinessMs ?? 0) / 1_000,
    responseMissed: response?.state === 'missed',
    turnaroundMissed: turnaround?.state === 'missed',
    isRepeat: repeatOf !== null,
  }
}

const finishedItems = `
  select w.id, w.context, t.name as activity, m.name as assistant
  from work_item w
  join task t on t.agency_id = w.agency_id and t.id = w.task_id
  join member m on m.agency_id = w.agency_id and m.id = w.assistant_id
  where w.agency_id = $1 and w.id > $2 and w.state in ('delivered', 'accepted')
  order by w.id limit ${pageSize}`

const counts = `
  select (select count(*)::int from member where agency_id = $1) as assistants,
         (select count(*)::int from ledger where agency_id = $1) as events`

const refusedItems = `select external_id from work_item where agency_id = $1 and state = 'cancelled'`
