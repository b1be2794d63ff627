import type { OutcomeResult } from '../quality/quality-state.ts'
import type { Clock } from '../sla/clock.ts'
import type { StreamState } from '../stream.ts'
import type { Told } from '../work-item/promises.ts'
import type { Verdict } from './machine.ts'

export type ReviewStatus =
  | 'requested'
  | 'claimed'
  | Verdict
  | 'resubmitted'
  | 'disputed'
  | 'upheld'
  | 'amended'
  | 'overturned'
  | 'withdrawn'

export const causes = ['assistant', 'brief', 'sop', 'client', 'tool'] as const
/** Why work came back; all but the first are the process's, and leave the person's evidence alone (domain, section 8). */
export type Cause = (typeof causes)[number]

/** How the reviewed submission came to be drawn (quality, section 2). */
export type DrawKind = 'all' | 'random' | 'floor' | 'forced' | 'for_cause'

export interface Dispute {
  readonly by: string
  readonly comment: string
  /** When the verdict stands as given unless somebody has decided. */
  readonly endsAt: number
}

/** What an item had come out as before a late look at it. */
export interface Before {
  readonly result: OutcomeResult
  readonly isProcess: boolean
}

/** The QA of one work item: its rounds follow one another on the same review. */
export interface Review extends StreamState {
  readonly state: ReviewStatus
  readonly clientId: string
  readonly taskId: string
  readonly workItemId: string
  readonly delegationId: string | null
  readonly assistantId: string
  /** Everybody whose work is looked at: none of them reviews it, or decides a dispute about it. */
  readonly authors: readonly string[]
  readonly drawKind: DrawKind
  /** Looks at delivered work; what it finds is evidence, what it held up is nothing. */
  readonly late: boolean
  readonly before: Before | null
  readonly round: number
  readonly reviewerId: string | null
  readonly claimLapsesAt: number | null
  readonly verdict: Verdict | null
  /** The verdict on the first submission: the one that counts as evidence. */
  readonly firstVerdict: Verdict | null
  /** When that was given: evidence stands in the order of these instants. */
  readonly firstVerdictAt: number | null
  readonly cause: Cause | null
  readonly themes: readonly string[]
  readonly dispute: Dispute | null
  readonly clocks: readonly Clock[]
}

interface WithClocks {
  clocks?: readonly Clock[]
  happened?: readonly Told[]
}

export interface VerdictBody extends WithClocks {
  round: number
  score?: number
  themes: string[]
  cause: Cause | null
  comment: string
}

export interface ReviewEvents {
  'review.requested': {
    clientId: string
    taskId: string
    workItemId: string
    delegationId: string | null
    assistantId: string
    /** Beside the assistant, who is one. */
    authors?: string[]
    drawKind: DrawKind
    late?: boolean
    before?: Before
  } & WithClocks
  'review.claimed': { reviewerId: string; claimLapsesAt: number }
  'review.lapsed': { reviewerId: string }
  'review.passed': VerdictBody
  'review.fixed_and_accepted': VerdictBody
  'review.rework': VerdictBody
  'review.critical': VerdictBody
  'review.rejected': VerdictBody
  'review.resubmitted': { round: number; by: string; authors?: string[] } & WithClocks
  'review.disputed': Dispute & { round: number }
  'review.upheld': { by: string; comment: string; round: number }
  'review.amended': { by: string; comment: string; round: number; verdict: Verdict; cause: Cause | null }
  'review.overturned': { by: string; comment: string; round: number }
  'review.withdrawn': { reason: string } & WithClocks
  'review.clocks_settled': WithClocks
}
