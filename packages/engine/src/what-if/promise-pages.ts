import type { PromiseEvent } from '@understudy/domain/what-if/replay-promise'
import type { PromiseSubject } from '@understudy/domain/work-item/facts-of-promise'
import type pg from 'pg'
import type { Period } from './item-pages.ts'
import { happeningOf, type LedgerRow } from './ledger-row.ts'

/** A question or a list of accesses to withdraw, with what the ledger has of it and of the priority of its item, in order. */
export interface PromiseHistory {
  /** Of no task are withdrawals. */
  readonly taskId: string | null
  readonly task: PromiseSubject['task']
  readonly events: readonly PromiseEvent[]
}

const pageSize = 200

/** What was asked about a client's work and withdrawn of its access in a period, a page at a time; inside a transaction. */
export async function* promisePages(
  client: pg.ClientBase,
  agencyId: string,
  { clientId, since, until }: Period,
): AsyncGenerator<PromiseHistory[]> {
  await client.query(promises, [agencyId, clientId, new Date(since), new Date(until), since, until])
  for (;;) {
    const { rows } = await client.query<Promised>(`fetch ${pageSize} from promises`)
    if (rows.length === 0) break
    yield await historiesOf(client, agencyId, rows)
  }
  await client.query('close promises')
}

interface Promised {
  readonly id: string
  readonly task_id: string | null
  readonly work_item_id: string | null
  readonly task_type: string
  readonly risk: NonNullable<PromiseSubject['task']>['risk']
}

async function historiesOf(
  client: pg.ClientBase,
  agencyId: string,
  promised: readonly Promised[],
): Promise<PromiseHistory[]> {
  const items = new Set(promised.flatMap(({ work_item_id }) => work_item_id ?? []))
  const { rows } = await client.query<LedgerRow<PromiseEvent['streamType']>>(events, [
    ...[agencyId, promised.map(({ id }) => id), [...items]],
  ])
  const ofStream = Map.groupBy(rows.map(happeningOf<PromiseEvent['streamType']>), ({ streamId }) => streamId)
  return promised.map(({ id, task_id: taskId, work_item_id: item, task_type: taskType, risk }) => ({
    taskId,
    task: taskId === null ? undefined : { taskType, risk },
    events: [...(ofStream.get(id) ?? []), ...(ofStream.get(item ?? '') ?? [])].toSorted(
      (a, b) => a.position - b.position,
    ),
  }))
}

const promises = `
  declare promises no scroll cursor for
  select q.id, q.task_id, q.work_item_id, t.context ->> 'taskType' as task_type, t.context ->> 'risk' as risk
  from question q join task t on t.agency_id = q.agency_id and t.id = q.task_id
  where q.agency_id = $1 and q.client_id = $2 and q.asked_at >= $3 and q.asked_at < $4
    and not q.unasked and q.found_in is null
  union all
  select a.id, null, null, null, null from access_checklist a
  where a.agency_id = $1 and a.client_id = $2 and a.kind = 'revocation'
    and (a.context ->> 'openedAt')::bigint >= $5 and (a.context ->> 'openedAt')::bigint < $6`

/** Of items only what tells the facts that a promise is chosen by. */
const events = `
  select l.position, l.stream_type, l.stream_id, l.type, l.schema_version, l.body, l.occurred_at, l.actor
  from unnest($2::uuid[]) as s (id) join ledger l on l.agency_id = $1 and l.stream_id = s.id
  union all
  select l.position, l.stream_type, l.stream_id, l.type, l.schema_version, l.body, l.occurred_at, l.actor
  from unnest($3::uuid[]) as s (id) join ledger l on l.agency_id = $1 and l.stream_id = s.id
  where l.type in ('work_item.made', 'work_item.imported', 'work_item.priority_changed')`
