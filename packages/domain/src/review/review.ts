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
}

/** The QA of one work item: its rounds follow one another on the same review. */
export interface Review extends StreamState {
  readonly state: ReviewStatus
  readonly clientId: string
  readonly taskId: string
  readonly workItemId: string
  readonly delegationId: string | null
  readonly assistantId: string
  readonly drawKind: DrawKind
  readonly round: number
  readonly reviewerId: string | null
  readonly claimLapsesAt: number | null
  readonly verdict: Verdict | null
  /** The verdict on the first submission: the one that counts as evidence. */
  readonly firstVerdict: Verdict | null
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
    drawKind: DrawKind
  } & WithClocks
  'review.claimed': { reviewerId: string; claimLapsesAt: number }
  'review.lapsed': { reviewerId: string }
  'review.passed': VerdictBody
  'review.fixed_and_accepted': VerdictBody
  'review.rework': VerdictBody
  'review.critical': VerdictBody
  'review.rejected': VerdictBody
  'review.resubmitted': { round: number } & WithClocks
  'review.disputed': Dispute
  'review.upheld': { by: string; comment: string }
  'review.amended': { by: string; comment: string; verdict: Verdict; cause: Cause | null }
  'review.overturned': { by: string; comment: string }
  'review.withdrawn': { reason: string } & WithClocks
  'review.clocks_settled': WithClocks
}
