import { evolveWorkItem } from '@understudy/domain/work-item/evolve'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import type pg from 'pg'
import { eventsOfStreams } from './ledger-events.ts'
import type { DrawEvent } from './read-draws.ts'

/** Each draw's item as the ledger says it stood just before, by the position of the draw. */
export async function itemsAt(
  pool: pg.Pool,
  agencyId: string,
  draws: readonly DrawEvent[],
): Promise<Map<number, WorkItem>> {
  const ids = [...new Set(draws.map(({ stream_id }) => stream_id))]
  const last = draws.at(-1)?.position ?? 0
  const streams = ids.map((id) => ({ id, after: 0 }))
  const isDraw = new Set(draws.map(({ position }) => position))
  const states = new Map<string, WorkItem>()
  const before = new Map<number, WorkItem>()
  for (const event of await eventsOfStreams(pool, agencyId, streams, last)) {
    const state = states.get(event.streamId)
    if (isDraw.has(event.position) && state !== undefined) before.set(event.position, state)
    states.set(event.streamId, evolveWorkItem(state, event))
  }
  return before
}
