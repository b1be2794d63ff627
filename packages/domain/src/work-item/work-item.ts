import type { DrawResult } from '../quality/draw.ts'
import type { Verdict } from '../review/machine.ts'
import type { Cause } from '../review/review.ts'
import type { Clock } from '../sla/clock.ts'
import type { AskedValue, Branch } from '../sop/step-value.ts'
import type { StreamState } from '../stream.ts'
import type { AutomaticCriterion } from '../task/automatic-criteria.ts'
import type { Applied } from './clocks-on-change.ts'
import type { HandOff } from './hand-off.ts'
import type { Told } from './promises.ts'

export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]

export const waitedFor = ['client', 'agency', 'third_party'] as const
export type WaitedFor = (typeof waitedFor)[number]

export type WorkItemStatus =
  | 'open'
  | 'in_progress'
  | 'blocked'
  | 'submitted'
  | 'in_review'
  | 'delivered'
  | 'rework'
  | 'rejected'
  | 'accepted'
  | 'reopened'
  | 'cancelled'
  | 'merged'

/** How a work item came to the person who does it, with the rule that decided (domain, section 6). */
export type Route =
  | 'named'
  | 'primary'
  | 'demonstrator'
  | 'independent_backup'
  | 'pool'
  | 'reverse_shadow_backup'
  | 'returned'

/** Who had an item that moved for the days of an absence: it comes back to them unless somebody begins it. */
export interface LentBy {
  readonly assistantId: string
  readonly delegationId: string | null
}

/**
 * Who or what delivered: the draw passed it by, a plan that reviews what it draws afterwards, a verdict, a demonstrator's
 * own work, or a log that has no verdicts.
 */
export type DeliveredBy = 'not_drawn' | 'before_review' | 'passed' | 'fixed_and_accepted' | 'demonstrated' | 'observed'

/** Why delivered work is looked at: for a cause, such as a complaint, or for a period without a review. */
export const lateDraws = ['for_cause', 'floor'] as const
export type LateDraw = (typeof lateDraws)[number]

/** How a late look came out of a period floor: its bounds, the drawn number and the chance of it. */
export interface Floor {
  readonly from: number
  readonly until: number
  readonly u: number
  readonly probability: number
}

export interface Draw extends DrawResult {
  readonly period: string
}

/** One run of a task. Closed cycles of its clocks stay in the list as they ended. */
export interface WorkItem extends StreamState {
  readonly state: WorkItemStatus
  readonly clientId: string
  readonly taskId: string
  readonly title: string
  readonly externalId: string | null
  readonly priority: Priority
  readonly repeatOf: string | null
  /** Items that share a batch key count as one outcome. */
  readonly batch: string | null
  readonly highRisk: boolean
  /** Scribe work: accepted by a clinician's signature alone. */
  readonly clinical: boolean
  readonly briefVersion: number
  readonly sopVersion: number
  /** Numbers of the SOP's steps that must be ticked before anything is handed in. */
  readonly requiredSteps: readonly number[]
  /** How many steps that SOP has. */
  readonly steps: number
  readonly delegationId: string | null
  readonly assistantId: string | null
  readonly route: Route | null
  readonly madeAt: number
  readonly startedAt: number | null
  readonly doneAt: number | null
  readonly cycle: number
  readonly clocks: readonly Clock[]
  /** With the question whose answer it waits for, where it is one. */
  readonly blockedOn: {
    readonly waitsFor: WaitedFor
    readonly reason: string
    readonly since: number
    readonly questionId?: string
  } | null
  readonly ticked: readonly number[]
  /** Members who started, ticked, filled in or handed in what is worked on now or was handed in last: none of them reviews it. */
  readonly hands: readonly string[]
  /** The member who handed in the last submission; null where a log or an import did, in its assistant's name. */
  readonly submittedBy: string | null
  /** By step of its SOP: the value that the step asks for, the branch that it is on, and what was answered. */
  readonly asks?: Readonly<Record<number, AskedValue>>
  readonly branches?: Readonly<Record<number, Branch>>
  readonly values?: Readonly<Record<number, string>>
  readonly submissions: number
  readonly submittedAt: number | null
  readonly reworked: boolean
  readonly reviewId: string | null
  /** The review that looks at delivered work, where one was asked for. */
  readonly lateReviewId: string | null
  /** Since when nobody could be routed to it; null once somebody was. */
  readonly uncoveredSince?: number | null
  /** What whoever had it last left for whoever took it over. */
  readonly handOff?: HandOff
  /** Items that have to be done before this one is begun. */
  readonly after?: readonly string[]
  /** Values of its task's tracker. */
  readonly fields?: Readonly<Record<string, string>>
  /** Who filled in each value that stands; a system's have nobody. */
  readonly fieldsBy?: Readonly<Record<string, string>>
  /** What every submission of it is checked against, and how often one was returned by that. */
  readonly criteria?: readonly AutomaticCriterion[]
  readonly returned?: number
  /** How many comments there are, and who was mentioned in them. */
  readonly comments?: number
  /** Of these, those that were said to the client too. */
  readonly commentsForClient?: number
  readonly mentioned?: readonly string[]
  /** Done before the agency worked with Understudy: taken over from a list, and evidence of nobody. */
  readonly imported?: true
  /** Null once it was begun, or came back. */
  readonly lentBy?: LentBy | null
  /** When the acceptance window ends, while it runs. */
  readonly acceptanceEndsAt: number | null
}

/** The clocks after an event, computed once when it was decided; only those that changed. */
interface WithClocks {
  clocks?: readonly Clock[]
  happened?: readonly Told[]
}

export interface WorkItemEvents {
  'work_item.made': {
    clientId: string
    taskId: string
    title: string
    externalId?: string
    priority: Priority
    repeatOf?: string
    batch?: string
    highRisk?: boolean
    briefVersion: number
    sopVersion: number
    requiredSteps?: number[]
    clinical?: boolean
    steps?: number
    asks?: Record<number, AskedValue>
    branches?: Record<number, Branch>
    after?: string[]
    criteria?: readonly AutomaticCriterion[]
  } & WithClocks
  /** Closed when it is taken over; it happened when it was done. */
  'work_item.imported': {
    clientId: string
    taskId: string
    title: string
    externalId: string
    assistantId: string
    madeAt: number
    startedAt?: number
    verdict?: Verdict
    themes?: string[]
    cause?: Cause
    clinical?: true
  } & WithClocks
  'work_item.assigned': {
    delegationId?: string
    assistantId: string
    route: Route
    why: string
    handOff?: HandOff
    lentBy?: LentBy
  } & WithClocks
  /** Nobody could be routed to it: the codes of why not. Unassigned where whoever had it has left. */
  'work_item.left_uncovered': { reasons: string[]; unassigned?: true }
  'work_item.started': WithClocks
  'work_item.blocked': { waitsFor: WaitedFor; reason: string; questionId?: string } & WithClocks
  'work_item.resumed': WithClocks
  'work_item.step_ticked': { step: number; value?: string }
  /** Ticked by mistake, or not done after all: what it was answered goes with it. */
  'work_item.step_unticked': { step: number }
  'work_item.marked_clinical': Record<string, never>
  'work_item.ordered_after': { after: readonly string[] }
  /** Without an audience: the agency's own, but where it is by the client's contact or mentions one. */
  'work_item.commented': { number: number; text: string; mentions?: string[]; audience?: 'client' }
  /** By the member who filled them in; a system has no hand in it. */
  'work_item.fields_set': { values: Record<string, string | null>; by?: string }
  /** The codes of the automatic criteria that a submission failed: it was not handed in. */
  'work_item.returned': { reasons: string[] }
  'work_item.submitted': { submission: number; note?: string; links?: string[] }
  'work_item.held_for_review': { reviewId: string; round: number; draw?: Draw }
  'work_item.delivered': { by: DeliveredBy; draw?: Draw; reviewId?: string; acceptanceEndsAt?: number } & WithClocks
  /** With the clocks where the client had changed its brief, which opens a new cycle. */
  'work_item.sent_back': { reviewId: string; verdict: Verdict } & WithClocks
  /** The cause of the rework was found to be the client's after it was sent back: the new cycle opens then. */
  'work_item.turnaround_restarted': { reviewId: string } & WithClocks
  'work_item.rejected': { reviewId: string } & WithClocks
  'work_item.verdict_turned': { reviewId: string; acceptanceEndsAt?: number } & WithClocks
  'work_item.accepted': { by: 'window' | 'person' }
  /** Unassigned where the delegation that it was done under has ended, or whoever did it has left. */
  'work_item.reopened': { reason: string; reviewId?: string; unassigned?: true } & WithClocks
  /** Of the random draw where the plan delivers before it reviews. */
  'work_item.late_review_requested': {
    reviewId: string
    kind: LateDraw | 'random'
    reason: string
    floor?: Floor
    draw?: Draw
  }
  'work_item.cancelled': { reason: string } & WithClocks
  'work_item.merged': { into: string } & WithClocks
  'work_item.clocks_settled': WithClocks
  'work_item.priority_changed': { priority: Priority } & WithClocks
  'work_item.clocks_recomputed': { recomputeId: string; applied: Applied } & WithClocks
}
