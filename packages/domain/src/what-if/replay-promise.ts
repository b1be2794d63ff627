import type { Clock } from '../sla/clock.ts'
import type { Happening } from '../stream.ts'
import { noChange } from '../work-item/clock-change.ts'
import { withChanged } from '../work-item/evolve.ts'
import type { PromiseSubject } from '../work-item/facts-of-promise.ts'
import { type ClockChange, clocksOnDelivery, clocksOnEnd, type Promises, startClocks } from '../work-item/promises.ts'
import { factsIn } from './facts-in.ts'
import { type ReplayedStream, StreamReplay } from './stream-replay.ts'

/** An event of a question or of a list of accesses to withdraw, or of the item that the question was asked from. */
export interface PromiseEvent extends Happening {
  readonly streamType: 'question' | 'access_checklist' | 'work_item'
  readonly streamId: string
}

type Step = (promises: Promises, clocks: readonly Clock[], event: Happening) => ClockChange

/** The same steps as the decision took that made the event, one line for one. */
const steps: Readonly<Record<string, Step>> = {
  'question.asked': (promises, _, { at }) => startClocks(promises, ['answer'], [], at),
  'question.answered': (promises, clocks, { at }) => clocksOnDelivery(promises, clocks, at),
  'question.withdrawn': (promises, clocks, { at }) => clocksOnEnd(promises, clocks, at),
  'access_checklist.revocation_opened': (promises, _, { at }) => startClocks(promises, ['revoke'], [], at),
  'access_checklist.closed': (promises, clocks, { at }) => clocksOnDelivery(promises, clocks, at),
}

type OfItem = Pick<PromiseSubject, 'priority' | 'highRisk'>

/**
 * Replays a promise that stands by itself, of an answer or of a withdrawal, in the order of the ledger, up to `until`. Its
 * rules are chosen by the facts of the item as they were when it was asked for.
 */
export function replayPromise(
  events: readonly PromiseEvent[],
  promisesOn: (subject: OfItem) => Promises,
  until: number,
): ReplayedStream | undefined {
  let stream: StreamReplay | undefined
  let was: readonly Clock[] = []
  let known: OfItem = {}
  for (const event of events) {
    const { streamType, streamId, type, body, at } = event
    if (streamType === 'work_item') {
      known = { ...known, ...factsIn(type, body) }
      continue
    }
    stream ??= new StreamReplay(streamType, streamId)
    const promises = promisesOn(known)
    stream.settle(promises, (wake) => wake < at)
    stream.apply({ type, at }, steps[type]?.(promises, stream.would, event) ?? noChange)
    stream.note(event)
    was = withChanged(was, (body as { clocks?: readonly Clock[] }).clocks ?? [])
  }
  stream?.settle(promisesOn(known), (wake) => wake <= until)
  return stream?.replayed(was)
}
