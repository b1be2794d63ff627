import type { OutcomeResult } from '../quality/quality-state.ts'
import type { Marks, Rubric } from '../quality/rubric.ts'
import type { Clock } from '../sla/clock.ts'
import type { StreamState } from '../stream.ts'
import type { Applied } from '../work-item/clocks-on-change.ts'
import type { Told } from '../work-item/promises.ts'
import type { Floor } from '../work-item/work-item.ts'
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
  | 'attributed'
  | 'replaced'
  | 'withdrawn'

export const causes = ['assistant', 'brief', 'sop', 'client', 'tool'] as const
/** Why work came back; all but the first are the process's, and leave the person's evidence alone (domain, section 8). */
export type Cause = (typeof causes)[number]

/** How the reviewed submission came to be drawn (quality, section 2). */
export type DrawKind = 'all' | 'random' | 'floor' | 'forced' | 'for_cause' | 'double' | 'adjudication'

export interface Dispute {
  readonly by: string
  readonly comment: string
  /** When the verdict stands as given unless somebody has decided. */
  readonly endsAt: number
  /** How whoever disputes it would have marked the work. */
  readonly marks?: Marks
  /** Whose work it is instead: another delegation of the task. */
  readonly delegationId?: string
}

/** What an item had come out as before a late look at it. */
export interface Before {
  readonly result: OutcomeResult
  readonly isProcess: boolean
}

/** What the reviewer marked against the pinned rubric, and what it comes to. */
export interface Marked {
  readonly marks: Marks
  /** Null where nothing applied. */
  readonly score: number | null
  readonly failedCritical: readonly string[]
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
  /** The review that this one repeats without knowing its verdict. */
  readonly doubleOf?: string
  /** The review that repeats this one and, once both are in, whether they agree and who else decides. */
  readonly doubleId?: string
  readonly agreed?: boolean
  /** Nobody repeats it any more: its verdict had to be told. */
  readonly doubleCalledOff?: true
  readonly adjudicationId?: string
  /** Who had another item of the period looked at instead, or ended the item before anybody judged it, and why. */
  readonly replaced?: { readonly by: string; readonly reason: string }
  /** Where a period floor asked for it. */
  readonly floor?: Floor
  readonly before: Before | null
  /** As it stood when the review was requested; a new version never scores an old review. */
  readonly rubric?: Rubric
  readonly round: number
  readonly reviewerId: string | null
  readonly claimLapsesAt: number | null
  /** Whom a lead named for it. */
  readonly assignedTo?: string | null
  readonly verdict: Verdict | null
  /** The verdict on the first submission: the one that counts as evidence. */
  readonly firstVerdict: Verdict | null
  /** When that was given: evidence stands in the order of these instants. */
  readonly firstVerdictAt: number | null
  /** The cause that goes with it, once a later round has found another. */
  readonly firstCause?: Cause | null
  readonly cause: Cause | null
  readonly themes: readonly string[]
  /** As the reviewer marked it, or who decided a dispute, where there is a rubric. */
  readonly marked?: Marked
  /** What rounds before this one were sent back for, and whether one of them for a critical error. */
  readonly themesBefore?: readonly string[]
  readonly criticalBefore?: true
  /** The last round that was one too many. */
  readonly tooManyRounds?: number
  readonly dispute: Dispute | null
  /** Whoever raised or decided a dispute of any round: they know what was said, and give no blind second look. */
  readonly knownTo?: readonly string[]
  readonly clocks: readonly Clock[]
}

interface WithClocks {
  clocks?: readonly Clock[]
  happened?: readonly Told[]
}

/** Who answers a dispute that nobody has decided in time. */
export const noMember = 'engine'

export interface DisputeAnswer {
  /** A member, or nobody. */
  by: string
  comment: string
  round: number
  /** What was handed in while the dispute was open is looked at now. */
  workItemId?: string
}

export interface VerdictBody extends WithClocks {
  round: number
  score?: number
  marked?: Marked
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
    rubric?: Rubric
    floor?: Floor
    doubleOf?: string
  } & WithClocks
  'review.assigned': { reviewerId: string; by: string }
  /** The exception is why somebody reviews their own work: nobody else could. */
  'review.claimed': { reviewerId: string; claimLapsesAt: number; exception?: string }
  'review.lapsed': { reviewerId: string; released?: true }
  'review.passed': VerdictBody
  'review.fixed_and_accepted': VerdictBody
  'review.rework': VerdictBody
  'review.critical': VerdictBody
  'review.rejected': VerdictBody
  'review.replaced': { by: string; reason: string } & WithClocks
  'review.doubled': { doubleId: string }
  /** Its first verdict was told to everybody before the second was given. */
  'review.double_called_off': { doubleId: string }
  'review.compared': { agreed: boolean; adjudicationId?: string }
  /** Sent back once more than the agency lets pass without somebody looking into it. */
  'review.rounds_exceeded': { round: number; limit: number; themes: string[] }
  'review.resubmitted': {
    round: number
    by: string
    authors?: string[]
    themesBefore?: string[]
    criticalBefore?: true
  } & WithClocks
  'review.disputed': Dispute & { round: number }
  'review.upheld': DisputeAnswer
  /** With the themes where they are others, or where there were none because it had passed. */
  'review.amended': DisputeAnswer & { verdict: Verdict; cause: Cause | null; themes?: string[]; marked?: Marked }
  'review.overturned': DisputeAnswer & { marked?: Marked }
  /** The verdict stands, on the work of somebody else: `from` is the delegation that it was about before. */
  'review.attributed': DisputeAnswer & {
    from: string
    delegationId: string
    assistantId: string
    verdict: Verdict
    cause: Cause | null
  }
  /** By whoever ended its item before a verdict was given. */
  'review.withdrawn': { reason: string; by?: string } & WithClocks
  'review.clocks_settled': WithClocks
  'review.clocks_recomputed': { recomputeId: string; applied: Applied } & WithClocks
}
