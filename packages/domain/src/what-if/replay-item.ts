import { evolveReview } from '../review/evolve.ts'
import type { Review } from '../review/review.ts'
import type { Happening } from '../stream.ts'
import { evolveWorkItem } from '../work-item/evolve.ts'
import type { PromiseSubject } from '../work-item/facts-of-promise.ts'
import type { Promises } from '../work-item/promises.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { clocksOfEvent } from './clocks-of-event.ts'
import { factsIn } from './facts-in.ts'
import { type ReplayedStream, StreamReplay } from './stream-replay.ts'

/** An event of a work item or of a review of it, as the ledger has it. */
export interface ItemEvent extends Happening {
  readonly position: number
  readonly streamType: 'work_item' | 'review'
  readonly streamId: string
}

/** The rules that an item is replayed under. */
export interface OtherRules {
  /** What they promise on these facts. */
  promises(subject: Omit<PromiseSubject, 'clientId' | 'task'>): Promises
  /** The stage of a delegation when the event at this position was decided. */
  stageOf(delegationId: string, position: number): string | undefined
}

/**
 * Replays the events of an item and its reviews, in the order of the ledger, with the clocks that other rules would have
 * given it; what would have come due by itself comes due at its very instant, up to `until`.
 */
export function replayItem(events: readonly ItemEvent[], rules: OtherRules, until: number): ReplayedStream[] {
  const replay = new ItemReplay(rules)
  for (const event of events) replay.take(event)
  return replay.finish(until)
}

class ItemReplay {
  readonly #rules: OtherRules
  readonly #reviews = new Map<string, Review>()
  readonly #streams = new Map<string, StreamReplay>()
  #item: WorkItem | undefined

  constructor(rules: OtherRules) {
    this.#rules = rules
  }

  take(event: ItemEvent): void {
    const { streamType, streamId, type, body, at } = event
    const stream = this.#streams.get(streamId) ?? new StreamReplay(streamType, streamId)
    this.#streams.set(streamId, stream)
    stream.settle(this.#rules.promises({}), (wake) => wake < at)
    const named = this.#reviews.get(String((body as { reviewId?: string }).reviewId))
    const promises = this.#rules.promises(this.#subjectAfter(event))
    const before = { body, at, clocks: stream.would, item: this.#item, promises, named }
    stream.apply({ type, at }, clocksOfEvent(type, before))
    stream.note(event)
    this.#fold(event)
  }

  finish(until: number): ReplayedStream[] {
    return [...this.#streams.values()].map((stream) => {
      stream.settle(this.#rules.promises({}), (wake) => wake <= until)
      const { streamType, streamId } = stream
      const was = (streamType === 'work_item' ? this.#item : this.#reviews.get(streamId))?.clocks ?? []
      return stream.replayed(was)
    })
  }

  #fold(event: ItemEvent): void {
    if (event.streamType === 'work_item') this.#item = evolveWorkItem(this.#item, event)
    else this.#reviews.set(event.streamId, evolveReview(this.#reviews.get(event.streamId), event))
  }

  /** The facts that promises are chosen by once the event has happened: its own priority, the stage of whoever has it. */
  #subjectAfter({ type, body, position }: ItemEvent): Omit<PromiseSubject, 'clientId' | 'task'> {
    const { priority, highRisk, delegationId } = { ...this.#item, ...factsIn(type, body) }
    const stage = delegationId == null ? undefined : this.#rules.stageOf(delegationId, position)
    return { priority, highRisk, stage }
  }
}
