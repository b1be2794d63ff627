import { causesOfEvent } from '../escalation/causes-of-event.ts'
import { evolveReview } from '../review/evolve.ts'
import type { Review } from '../review/review.ts'
import type { Clock } from '../sla/clock.ts'
import type { Happening } from '../stream.ts'
import { evolveWorkItem, withChanged } from '../work-item/evolve.ts'
import type { PromiseSubject } from '../work-item/facts-of-promise.ts'
import { type ClockChange, clocksWakeAt, type Promises, settleClocks } from '../work-item/promises.ts'
import type { WorkItem, WorkItemEvents } from '../work-item/work-item.ts'
import { clocksOfEvent } from './clocks-of-event.ts'

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
  causesWould: number
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
    const under = this.#streams.get(streamId) ?? { streamType, would: [], causesWas: 0, causesWould: 0 }
    this.#streams.set(streamId, under)
    this.#settle(streamId, under, (wake) => wake < at)
    const named = this.#reviews.get(String((body as { reviewId?: string }).reviewId))
    const promises = this.#rules.promises(this.#subjectAfter(event))
    const before = { body, at, clocks: under.would, item: this.#item, promises, named }
    this.#apply(streamId, under, event.type, clocksOfEvent(event.type, before))
    under.causesWas += clockCauses(event.type, streamId, body)
    this.#fold(event)
  }

  finish(until: number): ReplayedStream[] {
    return [...this.#streams].map(([streamId, under]) => {
      this.#settle(streamId, under, (wake) => wake <= until)
      const { streamType, would, causesWas, causesWould } = under
      const was = (streamType === 'work_item' ? this.#item : this.#reviews.get(streamId))?.clocks ?? []
      return { streamType, streamId, was, would, causes: { was: causesWas, would: causesWould } }
    })
  }

  /** A sweep that is never late: each threshold by itself, at its instant. */
  #settle(streamId: string, under: Under, isDue: (wake: number) => boolean): void {
    for (let at = clocksWakeAt(under.would); at !== undefined && isDue(at); at = clocksWakeAt(under.would)) {
      const change = settleClocks(this.#rules.promises({}), under.would, at)
      if (change.clocks.length === 0) return
      this.#apply(streamId, under, `${under.streamType}.clocks_settled`, change)
    }
  }

  #apply(streamId: string, under: Under, type: string, { clocks, happened }: ClockChange): void {
    if (clocks.length > 0) under.would = withChanged(under.would, clocks)
    under.causesWould += clockCauses(type, streamId, { happened })
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
    case 'work_item.priority_changed':
      return { priority: (body as WorkItemEvents['work_item.priority_changed']).priority }
    case 'work_item.assigned':
      return { delegationId: (body as WorkItemEvents['work_item.assigned']).delegationId ?? null }
    default:
      return {}
  }
}

const ofClocks: ReadonlySet<string> = new Set(['breach', 'overdue_review', 'overdue_answer', 'blocked_too_long'])

function clockCauses(type: string, streamId: string, body: object): number {
  const changes = causesOfEvent({ type, streamId, body })
  return changes.filter((one) => one.change === 'raise' && ofClocks.has(one.cause)).length
}
