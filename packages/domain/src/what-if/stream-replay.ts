import { type CauseChange, causesOfEvent } from '../escalation/causes-of-event.ts'
import type { Clock } from '../sla/clock.ts'
import type { Happening } from '../stream.ts'
import { withChanged } from '../work-item/evolve.ts'
import { type ClockChange, clocksWakeAt, type Promises, settleClocks } from '../work-item/promises.ts'
import { causesOfClocks, type LadderChange } from './past-escalation.ts'

/** What has clocks of its own; a list of accesses to withdraw is an access checklist. */
export type ReplayedType = 'work_item' | 'review' | 'question' | 'access_checklist'

/** The clocks of one stream as they were and as they would have been. */
export interface ReplayedStream {
  readonly streamType: ReplayedType
  readonly streamId: string
  readonly was: readonly Clock[]
  readonly would: readonly Clock[]
  /** How often its clocks were, and would have been, a cause to escalate. */
  readonly causes: { readonly was: number; readonly would: number }
  /** What its clocks would have raised, and what ended, blocked or called off what runs about it, with the instants. */
  readonly changes: readonly LadderChange[]
}

/** A stream under other rules: its clocks, and what they and its events raise, end, block or call off. */
export class StreamReplay {
  readonly streamType: ReplayedType
  readonly streamId: string
  would: readonly Clock[] = []
  #causesWas = 0
  readonly #changes: LadderChange[] = []

  constructor(streamType: ReplayedType, streamId: string) {
    this.streamType = streamType
    this.streamId = streamId
  }

  /** A sweep that is never late: each threshold by itself, at its instant. */
  settle(promises: Promises, isDue: (wake: number) => boolean): void {
    for (let at = clocksWakeAt(this.would); at !== undefined && isDue(at); at = clocksWakeAt(this.would)) {
      const change = settleClocks(promises, this.would, at)
      if (change.clocks.length === 0) return
      this.apply({ type: `${this.streamType}.clocks_settled`, at }, change)
    }
  }

  apply({ type, at }: Pick<Happening, 'type' | 'at'>, { clocks, happened }: ClockChange): void {
    if (clocks.length > 0) this.would = withChanged(this.would, clocks)
    for (const change of this.#causesOf(type, { happened }).filter(isOfClocks)) this.#changes.push({ at, change })
  }

  /** What the event of the ledger was a cause of; what its own clocks raised is raised by the others instead. */
  note({ type, body, at }: Happening): void {
    const meant = this.#causesOf(type, body)
    this.#causesWas += meant.filter(isOfClocks).length
    for (const change of meant) if (change.change !== 'raise' && 'subject' in change) this.#changes.push({ at, change })
  }

  replayed(was: readonly Clock[]): ReplayedStream {
    const { streamType, streamId, would } = this
    const changes = this.#changes
    const causesWould = changes.filter((one) => 'change' in one && isOfClocks(one.change)).length
    return { streamType, streamId, was, would, causes: { was: this.#causesWas, would: causesWould }, changes }
  }

  #causesOf(type: string, body: object): CauseChange[] {
    return causesOfEvent({ type, streamId: this.streamId, body })
  }
}

const isOfClocks = (one: CauseChange) => one.change === 'raise' && causesOfClocks.has(one.cause)
