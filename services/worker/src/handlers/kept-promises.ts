import type { Clock } from '@understudy/domain/sla/clock'
import { withChanged } from '@understudy/domain/work-item/evolve'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

/** What became of the promises about items, in their records, which there must be; one statement for the batch. */
export async function keptPromises(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const changed = new Map<string, { readonly agencyId: string; readonly clocks: readonly Clock[] }>()
  for (const { agencyId, streamType, streamId, body } of events) {
    const clocks = body['clocks'] as readonly Clock[] | undefined
    if (streamType !== 'work_item' || clocks === undefined || clocks.length === 0) continue
    changed.set(streamId, { agencyId, clocks: withChanged(changed.get(streamId)?.clocks ?? [], clocks) })
  }
  if (changed.size === 0) return
  const said = [...changed.values()]
  await client.query({
    name: 'keep_promises',
    text: 'select keep_promises($1, $2, $3)',
    values: [said.map(({ agencyId }) => agencyId), [...changed.keys()], said.map(({ clocks }) => compact(clocks))],
  })
}

const compact = (clocks: readonly Clock[]): string =>
  JSON.stringify(
    clocks.map(({ kind, cycle, audience, state, calendarVersion, stoppedAt }) => {
      return { kind, cycle, audience, state, calendarVersion, stoppedAt }
    }),
  )
