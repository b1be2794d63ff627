import type { ItemEvent } from '@understudy/domain/what-if/replay-item'
import type { PromiseSubject } from '@understudy/domain/work-item/facts-of-promise'
import type pg from 'pg'
import { happeningOf, type LedgerRow } from './ledger-row.ts'

/** An item with all that the ledger has of it and of its reviews, in the ledger's order. */
export interface ItemHistory {
  readonly taskId: string
  readonly task: NonNullable<PromiseSubject['task']>
  readonly events: readonly ItemEvent[]
}

export interface Period {
  readonly clientId: string
  /** Made from then on. */
  readonly since: number
  /** Made before then. */
  readonly until: number
}

const pageSize = 200

/** The work that was made for a client in a period, a page at a time; inside a transaction. */
export async function* itemPages(
  client: pg.ClientBase,
  agencyId: string,
  { clientId, since, until }: Period,
): AsyncGenerator<ItemHistory[]> {
  await client.query(
    `declare items no scroll cursor for
     select w.id, t.id as task_id, t.context ->> 'taskType' as task_type, t.context ->> 'risk' as risk
     from task t join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
     where t.agency_id = $1 and t.client_id = $2 and w.made_at >= $3 and w.made_at < $4 order by w.made_at, w.id`,
    [agencyId, clientId, new Date(since), new Date(until)],
  )
  for (;;) {
    const { rows: items } = await client.query<Item>(`fetch ${pageSize} from items`)
    if (items.length === 0) break
    yield await historiesOf(client, agencyId, items)
  }
  await client.query('close items')
}

interface Item {
  readonly id: string
  readonly task_id: string
  readonly task_type: string
  readonly risk: ItemHistory['task']['risk']
}

interface Row extends LedgerRow<ItemEvent['streamType']> {
  readonly work_item_id: string
}

async function historiesOf(client: pg.ClientBase, agencyId: string, items: readonly Item[]): Promise<ItemHistory[]> {
  const { rows } = await client.query<Row>(events, [agencyId, items.map(({ id }) => id)])
  const ofItem = Map.groupBy(rows, ({ work_item_id }) => work_item_id)
  return items.map(({ id, task_id: taskId, task_type: taskType, risk }) => ({
    taskId,
    task: { taskType, risk } as ItemHistory['task'],
    events: (ofItem.get(id) ?? []).map(happeningOf<ItemEvent['streamType']>),
  }))
}

const events = `
  with streams as (
    select id as stream_id, id as work_item_id from unnest($2::uuid[]) as id
    union all
    select r.id, r.work_item_id from review r where r.agency_id = $1 and r.work_item_id = any ($2::uuid[])
  )
  select s.work_item_id, l.position, l.stream_type, l.stream_id, l.type, l.schema_version, l.body, l.occurred_at, l.actor
  from streams s join ledger l on l.agency_id = $1 and l.stream_id = s.stream_id
  order by l.position`
