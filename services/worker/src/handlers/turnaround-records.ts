import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { type Saving, savedDays } from './saved-days.ts'

/** What a batch says about one item. */
interface Said {
  readonly agencyId: string
  readonly workItemId: string
  made?: LaneEvent
  assistantId?: string
  ended?: LaneEvent
}

/**
 * From being made to being first done; what happens to an item afterwards changes nothing here. What its first delivery
 * saves is counted between the two, together with the looks of the batch.
 */
export async function turnaroundRecords(
  client: pg.ClientBase,
  events: readonly LaneEvent[],
  looks: readonly Saving[],
): Promise<void> {
  const said = [...bySubject(events).values()]
  const delivered = said.flatMap(deliveredOf)
  if (delivered.length > 0) {
    // An item is counted at its first end: its record has to be there, and must not have ended yet.
    await client.query({ ...keep, values: [...madeColumns(said), ...changedColumns([])] })
    await savedDays(client, [...delivered, ...looks])
    await client.query({ ...keep, values: [...madeColumns([]), ...changedColumns(said)] })
    return
  }
  if (said.length > 0) await client.query({ ...keep, values: [...madeColumns(said), ...changedColumns(said)] })
  await savedDays(client, looks)
}

function deliveredOf({ ended, assistantId }: Said): Saving[] {
  if (ended === undefined || endOf(ended) !== 'delivered') return []
  return [{ kind: 'delivered', event: ended, ...(assistantId !== undefined && { assistantId }) }]
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

const keep = {
  name: 'keep_turnarounds',
  text: 'select keep_turnarounds($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
}

function madeColumns(said: readonly Said[]): unknown[] {
  const begun = said.filter(({ made }) => made !== undefined)
  const made = begun.flatMap((one) => one.made ?? [])
  return [
    made.map(({ agencyId }) => agencyId),
    made.map(({ streamId }) => streamId),
    made.map(({ body }) => body['clientId']),
    made.map(({ body }) => body['taskId']),
    begun.map(({ assistantId }) => assistantId ?? null),
    made.map(iso),
    made.map(({ actor }) => actor),
    made.map(({ body }) => body['briefVersion'] ?? 0),
  ]
}

function changedColumns(said: readonly Said[]): unknown[] {
  // Who was named with the making stands in the record from the start.
  const changed = said.filter(
    ({ made, assistantId, ended }) => ended !== undefined || (made === undefined && assistantId !== undefined),
  )
  return [
    changed.map(({ agencyId }) => agencyId),
    changed.map(({ workItemId }) => workItemId),
    changed.map(({ assistantId }) => assistantId ?? null),
    changed.map(({ ended }) => (ended === undefined ? null : iso(ended))),
    changed.map(({ ended }) => (ended === undefined ? null : endOf(ended))),
  ]
}

/** A verdict that was turned delivers what was held. */
function endOf({ type }: LaneEvent): string {
  return type === 'work_item.verdict_turned' ? 'delivered' : type.slice('work_item.'.length)
}
