import { accepted, type Decision } from '../decision.ts'
import type { Review } from '../review/review.ts'
import { type Applied, clocksOnRecompute } from './clocks-on-change.ts'
import { carried, type Promises } from './promises.ts'
import type { WorkItem } from './work-item.ts'

/** What a recompute says of itself in the events that it makes. */
export interface RecomputeRef {
  readonly id: string
  readonly applied: Applied
}

/** Applies a calendar, policies or zone data to the open clocks of an item or a review; nothing where none changes. */
export function recomputeStream(
  stream: 'work_item' | 'review',
  state: WorkItem | Review | undefined,
  id: string,
  promises: Promises,
  { id: recomputeId, applied }: RecomputeRef,
  at: number,
): Decision {
  if (state === undefined) return accepted([])
  const change = clocksOnRecompute(promises, state.clocks, applied, at)
  if (change.clocks.length === 0) return accepted([])
  const body = { recomputeId, applied, ...carried(change) }
  return accepted([{ stream, id, type: `${stream}.clocks_recomputed`, body }])
}
