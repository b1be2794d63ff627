import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import type { Promises } from './kept-promises.ts'
import { type Saving, savedDays } from './saved-days.ts'

/** What a batch says about one item. */
interface Said {
  readonly agencyId: string
  readonly workItemId: string
  made?: LaneEvent
  assistantId?: string
  ended?: LaneEvent
  /** What its record is to keep of the promises about it, where the batch says anything of them. */
  promises?: string
}

/**
 * From being made to being first done; of what happens to an item afterwards only its promises are kept. What its first
 * delivery saves is counted between the two, together with the looks of the batch.
 */
export async function turnaroundRecords(
  client: pg.ClientBase,
  events: readonly LaneEvent[],
  promises: ReadonlyMap<string, Promises>,
  looks: readonly Saving[],
): Promise<void> {
  const said = [...bySubject(events, promises).values()]
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

function bySubject(events: readonly LaneEvent[], promises: ReadonlyMap<string, Promises>): Map<string, Said> {
  const items = new Map<string, Said>()
  for (const [workItemId, { agencyId, text }] of promises)
    items.set(workItemId, { agencyId, workItemId, promises: text })
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
  text: 'select keep_turnarounds($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)',
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
    begun.map(({ promises }) => promises ?? null),
  ]
}

function changedColumns(said: readonly Said[]): unknown[] {
  // Who was named with the making stands in the record from the start, and so do the promises that were made with it.
  const changed = said.filter(
    ({ made, assistantId, ended, promises }) =>
      ended !== undefined || (made === undefined && (assistantId ?? promises) !== undefined),
  )
  return [
    changed.map(({ agencyId }) => agencyId),
    changed.map(({ workItemId }) => workItemId),
    changed.map(({ assistantId }) => assistantId ?? null),
    changed.map(({ ended }) => (ended === undefined ? null : iso(ended))),
    changed.map(({ ended }) => (ended === undefined ? null : endOf(ended))),
    changed.map(({ made, promises }) => (made === undefined ? promises : undefined) ?? null),
  ]
}

/** A verdict that was turned delivers what was held. */
function endOf({ type }: LaneEvent): string {
  return type === 'work_item.verdict_turned' ? 'delivered' : type.slice('work_item.'.length)
}
