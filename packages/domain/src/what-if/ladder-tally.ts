import type { EscalationEvents } from '../escalation/escalation.ts'
import type { Happening } from '../stream.ts'

/** What became of escalations. */
export interface Ladders {
  /** Lives from raised to resolved, however many causes each had. */
  escalations: number
  /** Those whose ladder came to its end. */
  exhausted: number
  /** Steps that told nobody. */
  failedSteps: number
  /** Those that somebody acknowledged, and how long after they were raised, together and at the longest. */
  acknowledged: number
  acknowledgeMs: number
  longestAcknowledgeMs: number
}

/** Whom a page went to: a step of the ladder, the fallback owner in the end, whoever had it already. */
export interface PageLine {
  readonly whom: 'step' | 'fallback' | 'holder'
  /** From 1; null where it was no step. */
  readonly step: number | null
  was: number
  would: number
}

export type Side = 'was' | 'would'

const nothing = (): Ladders => ({
  ...{ escalations: 0, exhausted: 0, failedSteps: 0, acknowledged: 0, acknowledgeMs: 0, longestAcknowledgeMs: 0 },
})

/** Counts events of escalations, those of the ledger and those of a replay by the same rule; keeps sums alone. */
export class LadderTally {
  readonly was = nothing()
  readonly would = nothing()
  readonly #pages = new Map<string, PageLine>()

  /** Takes the events of the escalations of one subject, in order. */
  subject(side: Side): (event: Happening) => void {
    const sums = this[side]
    let life = { raisedAt: 0, isExhausted: false, isAcknowledged: false }
    return ({ type, body, at }) => {
      if (type === 'escalation.raised') {
        life = { raisedAt: at, isExhausted: false, isAcknowledged: false }
        sums.escalations += 1
      } else if (type === 'escalation.step_failed') sums.failedSteps += 1
      else if (type === 'escalation.notified') this.#page(side, body as EscalationEvents['escalation.notified'])
      else if (type === 'escalation.exhausted' && !life.isExhausted) {
        life.isExhausted = true
        sums.exhausted += 1
      } else if (type === 'escalation.acknowledged' && !life.isAcknowledged) {
        life.isAcknowledged = true
        acknowledged(sums, at - life.raisedAt)
      }
    }
  }

  /** By step, then the fallback owner and whoever had it. */
  pages(): PageLine[] {
    return [...this.#pages].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
  }

  #page(side: Side, { kind, step, recipients }: EscalationEvents['escalation.notified']): void {
    if (kind === 'resolved') return
    const fallback = kind === 'exhausted' || kind === 'repeat'
    const whom = step !== null ? 'step' : fallback ? 'fallback' : 'holder'
    const key = step !== null ? `1 ${String(step).padStart(3, '0')}` : `2 ${whom}`
    const line = this.#pages.get(key) ?? { whom, step: step === null ? null : step + 1, was: 0, would: 0 }
    line[side] += recipients.length
    this.#pages.set(key, line)
  }
}

function acknowledged(sums: Ladders, afterMs: number): void {
  sums.acknowledged += 1
  sums.acknowledgeMs += afterMs
  sums.longestAcknowledgeMs = Math.max(sums.longestAcknowledgeMs, afterMs)
}
