/** Something that the ledger and what is stored beside it do not agree on. */
export interface Difference {
  readonly agencyId: string
  /** `work_item 018f…`, or `checkpoint 7`. */
  readonly stream: string
  /** A column (`wake_at`), a path in the context (`context.clocks[0].dueAt`), or of an event (`event 3 hash`). */
  readonly field: string
  readonly stored: unknown
  readonly folded: unknown
}

/** What was found so far; after the first thousand only the number grows. */
export interface Findings {
  readonly differences: Difference[]
  count: number
}

const kept = 1_000

export function report(findings: Findings, difference: Difference): void {
  findings.count += 1
  if (findings.differences.length < kept) findings.differences.push(difference)
}
