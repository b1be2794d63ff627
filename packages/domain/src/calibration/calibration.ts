import type { Rubric } from '../quality/rubric.ts'
import type { Verdict } from '../review/machine.ts'
import type { Cause, Marked } from '../review/review.ts'
import type { StreamState } from '../stream.ts'

/** A submission that everybody of the session looks at, as it stood when the session was opened. */
export interface CalibrationItem {
  readonly workItemId: string
  readonly clientId: string
  readonly taskId: string
  readonly submission: number
  /** Whose work it is: none of them takes part. */
  readonly authors: readonly string[]
  readonly rubric?: Rubric
}

/** What one reviewer said about one item of the session. */
export interface CalibrationVerdict {
  readonly reviewerId: string
  readonly workItemId: string
  readonly verdict: Verdict
  readonly cause: Cause | null
  readonly themes: readonly string[]
  readonly comment: string
  readonly score?: number
  readonly marked?: Marked
  readonly at: number
}

export type CalibrationStatus = 'open' | 'closed' | 'cancelled'

/**
 * Several reviewers judge the same delivered work, to find out where they differ. Blind until all are in or the time is
 * up, and evidence about nobody (quality, section 4, rule 17).
 */
export interface Calibration extends StreamState {
  readonly state: CalibrationStatus
  readonly title: string
  readonly openedBy: string
  readonly openedAt: number
  /** When it closes with whatever is in. */
  readonly endsAt: number
  readonly items: readonly CalibrationItem[]
  readonly reviewers: readonly string[]
  readonly given: readonly CalibrationVerdict[]
  readonly closedAt: number | null
  readonly closedBecause: 'all_in' | 'time_up' | null
}

export interface CalibrationEvents {
  'calibration.opened': {
    title: string
    by: string
    endsAt: number
    items: readonly CalibrationItem[]
    reviewers: readonly string[]
  }
  'calibration.verdict_given': Omit<CalibrationVerdict, 'at'>
  /** With how many verdicts it lacks. */
  'calibration.closed': { because: 'all_in' | 'time_up'; missing: number }
  'calibration.cancelled': { reason: string; by: string }
}

/** Verdicts that are not in yet. */
export function missingIn({ items, reviewers, given }: Pick<Calibration, 'items' | 'reviewers' | 'given'>): number {
  return items.length * reviewers.length - given.length
}
