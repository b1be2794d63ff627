import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

/** What a batch says about one item. */
interface Said {
  readonly agencyId: string
  readonly workItemId: string
  made?: LaneEvent
  assistantId?: string
  ended?: LaneEvent
}

/** From being made to being first done; what happens to an item afterwards changes nothing here. */
export async function turnaroundRecords(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const said = [...bySubject(events).values()]
  await begin(
    client,
    said.flatMap(({ made }) => made ?? []),
  )
  await goOn(client, said)
}

function bySubject(events: readonly LaneEvent[]): Map<string, Said> {
  const items = new Map<string, Said>()
  for (const event of events) {
    const known = items.get(event.streamId) ?? { agencyId: event.agencyId, workItemId: event.streamId }
    items.set(event.streamId, known)
    if (known.ended !== undefined) continue
    if (event.type === 'work_item.made') known.made = event
    else if (event.type === 'work_item.assigned') known.assistantId = String(event.body['assistantId'])
    else known.ended = event
  }
  return items
}

const iso = ({ at }: LaneEvent) => new Date(at).toISOString()

async function begin(client: pg.ClientBase, made: readonly LaneEvent[]): Promise<void> {
  if (made.length === 0) return
  await client.query(
    `insert into turnaround_record (agency_id, work_item_id, client_id, task_id, made_at)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[])
     on conflict do nothing`,
    [
      made.map(({ agencyId }) => agencyId),
      made.map(({ streamId }) => streamId),
      made.map(({ body }) => body['clientId']),
      made.map(({ body }) => body['taskId']),
      made.map(iso),
    ],
  )
}

async function goOn(client: pg.ClientBase, said: readonly Said[]): Promise<void> {
  const changed = said.filter(({ assistantId, ended }) => assistantId !== undefined || ended !== undefined)
  if (changed.length === 0) return
  await client.query(
    `update turnaround_record r
     set assistant_id = coalesce(e.assistant_id, r.assistant_id), ended_at = e.ended_at, ended_by = e.ended_by
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[])
       as e (agency_id, id, assistant_id, ended_at, ended_by)
     where r.agency_id = e.agency_id and r.work_item_id = e.id and r.ended_at is null`,
    [
      changed.map(({ agencyId }) => agencyId),
      changed.map(({ workItemId }) => workItemId),
      changed.map(({ assistantId }) => assistantId ?? null),
      changed.map(({ ended }) => (ended === undefined ? null : iso(ended))),
      changed.map(({ ended }) => (ended === undefined ? null : endOf(ended))),
    ],
  )
}

/** A verdict that was turned delivers what was held. */
function endOf({ type }: LaneEvent): string {
  return type === 'work_item.verdict_turned' ? 'delivered' : type.slice('work_item.'.length)
}
