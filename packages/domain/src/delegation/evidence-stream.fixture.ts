import type { Proposed } from '../decision.ts'
import { promoted } from '../quality/fold.ts'
import { planOf } from '../quality/plan.ts'
import type { DisputeState } from '../quality/refold.ts'
import { after, delegation, eventsOf, noon, promises, task } from '../samples.fixture.ts'
import type { Happening } from '../stream.ts'
import type { Delegation } from './delegation.ts'
import { newEvidence, type RecordedOutcome, recordDelegationOutcome, refoldEvidence } from './evidence.ts'

const calendar = promises.calendar(1)

/** A delegation's stream as it grows: its state, and what the ledger has of it. */
export class Stream {
  state: Delegation
  readonly history: Happening[] = []
  #reviews = 0
  at = noon

  constructor(plan = 'standard', state: Delegation['state'] = 'reverse_shadow') {
    this.state = delegation(state, { quality: newEvidence(plan) })
  }

  promote(by = 'member:lead'): this {
    const quality = promoted(planOf(this.state.quality.planId), this.state.quality, this.at)
    return this.take([{ stream: 'delegation', id: 'd', type: 'delegation.promoted', body: { by, quality } }])
  }

  /** `p` passes, `r` rework, `c` a critical error; capitals have a process cause. Answers the last review's id. */
  judge(letters: string, changes: Partial<RecordedOutcome> = {}): string {
    let reviewId = ''
    for (const letter of letters) {
      reviewId = `review ${this.#reviews++}`
      this.record(letter, { reviewId, ...changes })
    }
    return reviewId
  }

  record(letter: string, changes: Partial<RecordedOutcome>): ReturnType<typeof recordDelegationOutcome> {
    const result = ({ p: 'pass', r: 'rework', c: 'critical' } as const)[letter.toLowerCase() as 'p' | 'r' | 'c']
    const cause = letter === letter.toLowerCase() ? 'assistant' : 'brief'
    const outcome: RecordedOutcome = {
      ...{ reviewId: 'review', workItemId: 'item', drawKind: 'all', late: false, before: null },
      ...{ sopVersion: 1, briefVersion: 1, result, cause: result === 'pass' ? null : cause, at: this.at },
      ...changes,
    }
    const decision = recordDelegationOutcome(this.state, 'd', task, calendar, outcome, this.history)
    if (decision.kind === 'accepted') this.take(decision.events)
    return decision
  }

  dispute(reviewId: string, dispute: DisputeState): string[] {
    const decision = refoldEvidence(this.state, 'd', reviewId, dispute, this.history)
    if (decision.kind === 'accepted') this.take(decision.events)
    return eventsOf(decision)
  }

  take(events: readonly Proposed[]): this {
    if (events.length === 0) return this
    this.state = after('delegation', this.state, { kind: 'accepted', events, result: {} }, this.at)
    for (const { type, body } of events) this.history.push({ type, body, at: this.at, actor: 'system:test' })
    return this
  }
}

export const passes = (count: number) => 'p'.repeat(count)
export const independent = (plan = 'standard') => {
  const stream = new Stream(plan)
  stream.judge(passes(planOf(plan).promoteAt))
  return stream.promote()
}
