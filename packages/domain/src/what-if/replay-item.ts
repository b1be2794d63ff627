import { type CauseChange, causesOfEvent } from '../escalation/causes-of-event.ts'
import { evolveReview } from '../review/evolve.ts'
import type { Review } from '../review/review.ts'
import type { Clock } from '../sla/clock.ts'
import type { Happening } from '../stream.ts'
import { evolveWorkItem, withChanged } from '../work-item/evolve.ts'
import type { PromiseSubject } from '../work-item/facts-of-promise.ts'
import { type ClockChange, clocksWakeAt, type Promises, settleClocks } from '../work-item/promises.ts'
import type { WorkItem, WorkItemEvents } from '../work-item/work-item.ts'
import { clocksOfEvent } from './clocks-of-event.ts'
import { causesOfClocks, type LadderChange } from './past-escalation.ts'

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

/** The clocks of one stream as they were and as they would have been. */
export interface ReplayedStream {
  readonly streamType: 'work_item' | 'review'
  readonly streamId: string
  readonly was: readonly Clock[]
  readonly would: readonly Clock[]
  /** How often its clocks were, and would have been, a cause to escalate. */
  readonly causes: { readonly was: number; readonly would: number }
  /** What its clocks would have raised, and what ended, blocked or called off what runs about it, with the instants. */
  readonly changes: readonly LadderChange[]
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

interface Under {
  readonly streamType: 'work_item' | 'review'
  would: readonly Clock[]
  causesWas: number
  readonly changes: LadderChange[]
}

class ItemReplay {
  readonly #rules: OtherRules
  readonly #reviews = new Map<string, Review>()
  readonly #streams = new Map<string, Under>()
  #item: WorkItem | undefined

  constructor(rules: OtherRules) {
    this.#rules = rules
  }

  take(event: ItemEvent): void {
    const { streamType, streamId, body, at } = event
    const under = this.#streams.get(streamId) ?? { streamType, would: [], causesWas: 0, changes: [] }
    this.#streams.set(streamId, under)
    this.#settle(streamId, under, (wake) => wake < at)
    const named = this.#reviews.get(String((body as { reviewId?: string }).reviewId))
    const promises = this.#rules.promises(this.#subjectAfter(event))
    const before = { body, at, clocks: under.would, item: this.#item, promises, named }
    this.#apply(streamId, under, { type: event.type, at }, clocksOfEvent(event.type, before))
    const meant = causesOfEvent({ type: event.type, streamId, body })
    under.causesWas += meant.filter(isOfClocks).length
    for (const change of meant) if (change.change !== 'raise' && 'subject' in change) under.changes.push({ at, change })
    this.#fold(event)
  }

  finish(until: number): ReplayedStream[] {
    return [...this.#streams].map(([streamId, under]) => {
      this.#settle(streamId, under, (wake) => wake <= until)
      const { streamType, would, causesWas, changes } = under
      const causesWould = changes.filter((one) => 'change' in one && isOfClocks(one.change)).length
      const was = (streamType === 'work_item' ? this.#item : this.#reviews.get(streamId))?.clocks ?? []
      return { streamType, streamId, was, would, causes: { was: causesWas, would: causesWould }, changes }
    })
  }

  /** A sweep that is never late: each threshold by itself, at its instant. */
  #settle(streamId: string, under: Under, isDue: (wake: number) => boolean): void {
    for (let at = clocksWakeAt(under.would); at !== undefined && isDue(at); at = clocksWakeAt(under.would)) {
      const change = settleClocks(this.#rules.promises({}), under.would, at)
      if (change.clocks.length === 0) return
      this.#apply(streamId, under, { type: `${under.streamType}.clocks_settled`, at }, change)
    }
  }

  #apply(streamId: string, under: Under, { type, at }: { type: string; at: number }, change: ClockChange): void {
    const { clocks, happened } = change
    if (clocks.length > 0) under.would = withChanged(under.would, clocks)
    for (const raised of causesOfEvent({ type, streamId, body: { happened } }).filter(isOfClocks))
      under.changes.push({ at, change: raised })
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

function factsIn(type: string, body: object): Partial<Pick<WorkItem, 'priority' | 'highRisk' | 'delegationId'>> {
  switch (type) {
    case 'work_item.made': {
      const { priority, highRisk = false } = body as WorkItemEvents['work_item.made']
      return { priority, highRisk }
    }
    case 'work_item.imported':
      return { priority: 'normal' }
    case 'work_item.priority_changed':
      return { priority: (body as WorkItemEvents['work_item.priority_changed']).priority }
    case 'work_item.assigned':
      return { delegationId: (body as WorkItemEvents['work_item.assigned']).delegationId ?? null }
    default:
      return {}
  }
}

const isOfClocks = (one: CauseChange) => one.change === 'raise' && causesOfClocks.has(one.cause)
