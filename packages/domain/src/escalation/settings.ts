/** An agency's times for all its escalations, in milliseconds; risks in thousandths. */
export interface EscalationSettings {
  /** How long what is raised waits for others of the same root before the first notice. */
  readonly groupingWaitMs: number
  /** While more keep coming, the first notice of a root waits for them no longer than this. */
  readonly groupingMostMs: number
  /** How long a cause must be gone before the escalation resolves itself (rule 20). */
  readonly holdMs: number
  /** How long an acknowledgement holds (rule 5), and how long before its end the person is reminded. */
  readonly acknowledgeMs: number
  readonly remindBeforeMs: number
  readonly riskRaisesAt: number
  readonly riskClearsAt: number
  /** When a high risk is looked at again before it raises anything. */
  readonly riskAgainMs: number
}

const secondMs = 1_000
const minuteMs = 60 * secondMs

/** The defaults of the design; the longest grouping is our own choice. */
export const usualSettings: EscalationSettings = {
  groupingWaitMs: 30 * secondMs,
  groupingMostMs: 6 * minuteMs,
  holdMs: 60 * secondMs,
  acknowledgeMs: 30 * minuteMs,
  remindBeforeMs: 5 * minuteMs,
  riskRaisesAt: 700,
  riskClearsAt: 500,
  riskAgainMs: 5 * minuteMs,
}
