import type { Clock } from '@understudy/domain/sla/clock'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

/** What an item's record keeps of a promise about it. */
type Kept = Pick<Clock, 'kind' | 'cycle' | 'audience' | 'state' | 'calendarVersion' | 'stoppedAt'>

/** The promises about an item as its record is to keep them. */
export interface Promises {
  readonly agencyId: string
  /** JSON text. */
  readonly text: string
}

/**
 * What became of the promises about the items of a batch, by item: what is said of one takes the place of what was said
 * of it before. What the records already keep is read, but of items that are made in the batch.
 */
export async function keptPromises(
  client: pg.ClientBase,
  events: readonly LaneEvent[],
): Promise<ReadonlyMap<string, Promises>> {
  const said = new Map<string, { readonly agencyId: string; readonly promises: Map<string, Kept> }>()
  const known: [string, string][] = []
  for (const { agencyId, streamType, streamId, type, body } of events) {
    const clocks = body['clocks'] as readonly Clock[] | undefined
    if (streamType !== 'work_item' || clocks === undefined || clocks.length === 0) continue
    let item = said.get(streamId)
    if (item === undefined) {
      item = { agencyId, promises: new Map() }
      said.set(streamId, item)
      if (type !== 'work_item.made') known.push([agencyId, streamId])
    }
    for (const clock of clocks) item.promises.set(nameOf(clock), keptOf(clock))
  }
  for (const [id, before] of await readPromises(client, known)) {
    const own = said.get(id)?.promises
    for (const promise of before) if (own?.has(nameOf(promise)) === false) own.set(nameOf(promise), promise)
  }
  return new Map([...said].map(([id, { agencyId, promises }]) => [id, { agencyId, text: textOf(promises) }]))
}

const nameOf = ({ kind, cycle, audience }: Kept) => `${kind} ${cycle} ${audience ?? ''}`

const keptOf = ({ kind, cycle, audience, state, calendarVersion, stoppedAt }: Kept): Kept => ({
  ...{ kind, cycle, state, calendarVersion },
  ...(audience !== undefined && { audience }),
  ...(stoppedAt !== undefined && { stoppedAt }),
})

/** In one order, so that batches of any size leave the same. */
function textOf(promises: ReadonlyMap<string, Kept>): string {
  return JSON.stringify([...promises].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, promise]) => promise))
}

async function readPromises(
  client: pg.ClientBase,
  items: readonly (readonly [string, string])[],
): Promise<[string, readonly Kept[]][]> {
  if (items.length === 0) return []
  const { rows } = await client.query<{ id: string; promises: readonly Kept[] }>({
    name: 'read_promises',
    text: 'select id, promises from read_promises($1, $2)',
    values: [items.map(([agencyId]) => agencyId), items.map(([, id]) => id)],
  })
  return rows.map(({ id, promises }) => [id, promises])
}
