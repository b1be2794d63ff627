import { normalQuantile } from './distributions.ts'
import { type Interval, usualConfidence } from './interval.ts'

/** What one reviewer gave the work of one assistant, first submissions only. */
export interface GivenTo {
  readonly reviewer: string
  readonly assistant: string
  readonly reviewed: number
  /** Of these, those that did not pass. */
  readonly returned: number
}

export interface Severity {
  readonly reviewer: string
  /** Verdicts on work that others have reviewed too. */
  readonly n: number
  /** Share of it that they did not pass, and the share that the others would have been expected not to. */
  readonly observed: number
  readonly expected: number
  /** observed - expected: above 0 is harder than the others. */
  readonly severity: number
  readonly interval: Interval
  readonly answer: 'enough' | 'not_enough_data'
}

const fewest = 20

/**
 * How much more often a reviewer returns work than the other reviewers return work of the same assistants: indirect
 * standardisation (Breslow and Day 1987, chapter 2), the others' share being the standard of each assistant. Normal
 * interval; the shares in its variance are drawn half a verdict towards the middle, so that none is certain. Reviewers
 * of work that nobody else has seen have no figure.
 */
export function reviewerSeverity(given: readonly GivenTo[], confidence = usualConfidence): Severity[] {
  const totals = new Map<string, { reviewed: number; returned: number }>()
  for (const { assistant, reviewed, returned } of given) {
    const known = totals.get(assistant) ?? { reviewed: 0, returned: 0 }
    totals.set(assistant, { reviewed: known.reviewed + reviewed, returned: known.returned + returned })
  }
  const byReviewer = Map.groupBy(given, ({ reviewer }) => reviewer)
  return [...byReviewer].flatMap(([reviewer, own]) => severityOf(reviewer, own, totals, confidence) ?? [])
}

function severityOf(
  reviewer: string,
  own: readonly GivenTo[],
  totals: ReadonlyMap<string, { reviewed: number; returned: number }>,
  confidence: number,
): Severity | undefined {
  let [n, observed, expected, variance] = [0, 0, 0, 0]
  for (const { assistant, reviewed, returned } of own) {
    const total = totals.get(assistant) as { reviewed: number; returned: number }
    const others = total.reviewed - reviewed
    if (others === 0) continue
    const share = (total.returned - returned) / others
    const smoothed = (total.returned + 0.5) / (total.reviewed + 1)
    n += reviewed
    observed += returned
    expected += reviewed * share
    variance += smoothed * (1 - smoothed) * (reviewed + (reviewed * reviewed) / others)
  }
  if (n === 0) return undefined
  const severity = (observed - expected) / n
  const width = (normalQuantile((1 + confidence) / 2) * Math.sqrt(variance)) / n
  return {
    ...{ reviewer, n, observed: observed / n, expected: expected / n, severity },
    interval: { lower: severity - width, upper: severity + width, confidence },
    answer: n >= fewest ? 'enough' : 'not_enough_data',
  }
}
