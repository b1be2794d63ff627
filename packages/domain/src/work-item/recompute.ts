import { accepted, type Decision } from '../decision.ts'
import type { Clock } from '../sla/clock.ts'
import { type Applied, clocksOnRecompute } from './clocks-on-change.ts'
import { carried, type Promises } from './promises.ts'

/** What has clocks, of every kind that there is (sla, Clocks). */
export const recomputedStreams = ['work_item', 'review', 'question', 'escalation', 'access_checklist'] as const
export type RecomputedStream = (typeof recomputedStreams)[number]

/** What a recompute says of itself in the events that it makes. */
export interface RecomputeRef {
  readonly id: string
  readonly applied: Applied
}

/** Applies a calendar, policies or zone data to the open clocks of a stream; nothing where none changes, or nothing is promised. */
export function recomputeStream(
  stream: RecomputedStream,
  state: { readonly clocks: readonly Clock[] } | undefined,
  id: string,
  promises: Promises | undefined,
  { id: recomputeId, applied }: RecomputeRef,
  at: number,
): Decision {
  if (state === undefined || promises === undefined) return accepted([])
  const change = clocksOnRecompute(promises, state.clocks, applied, at)
  if (change.clocks.length === 0) return accepted([])
  const body = { recomputeId, applied, ...carried(change) }
  return accepted([{ stream, id, type: `${stream}.clocks_recomputed`, body }])
}
