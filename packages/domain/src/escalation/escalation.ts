import type { Clock } from '../sla/clock.ts'
import type { StreamState } from '../stream.ts'
import type { Applied } from '../work-item/clocks-on-change.ts'
import type { Told } from '../work-item/promises.ts'
import type { CauseKind } from './causes.ts'
import type { Channel, EscalationPolicy } from './policy.ts'
import type { EscalationSettings } from './settings.ts'
import type { Severity } from './severity.ts'
import type { Subject } from './subject.ts'

export type EscalationStatus =
  | 'watched'
  | 'raised'
  | 'climbing'
  | 'held'
  | 'acknowledged'
  | 'snoozed'
  | 'exhausted'
  | 'resolved'

/** One reason for which it runs; two with one key are the same. */
export interface RunningCause {
  readonly key: string
  readonly kind: CauseKind
  readonly severity: Severity
  readonly since: number
  readonly note?: string
  readonly endedAt?: number
  /** When the event happened that it comes of, where it comes of one: what ended before that is no end of it. */
  readonly happenedAt?: number
}

export const holdReasons = ['outside_hours', 'blocked', 'muted', 'inhibited'] as const
/** Why a ladder stands still: nobody's hours, our lateness while the work is blocked, a mute, a higher condition. */
export type HoldReason = (typeof holdReasons)[number]

export interface Hold {
  readonly why: HoldReason
  readonly since: number
  /** When it ends by itself. */
  readonly until?: number
  /** What the ladder had left to wait when it was stopped. */
  readonly leftMs?: number
  /** The mute, or the escalation of the higher condition. */
  readonly by?: string
}

export interface Recipient {
  readonly member: string
  readonly channels: readonly Channel[]
  /** Outside this recipient's hours: not before this instant. */
  readonly holdUntil: number | null
}

export const noticeKinds = [
  'fired',
  'repeat',
  'reminder',
  'snooze_ended',
  'unacknowledged',
  'rose',
  'manual',
  'exhausted',
  'resolved',
  'joined',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** One activation on one subject, from raised to resolved. Instants in milliseconds since the epoch. */
export interface Escalation extends StreamState {
  readonly state: EscalationStatus
  readonly subject: Subject
  readonly clientId: string | null
  readonly taskId: string | null
  readonly root: string
  /** What it comes of most nearly, where that comes of the root itself. */
  readonly follows?: string
  /** 1 for the first life on this subject. */
  readonly activation: number
  readonly severity: Severity
  readonly causes: readonly RunningCause[]
  readonly raisedAt: number | null
  /** The ladder as it was when this was raised (rule 2); only a step that a lead drops leaves it. */
  readonly policy: EscalationPolicy
  readonly settings: EscalationSettings
  /** The step that runs next, and how often the ladder has begun again. */
  readonly position: number
  readonly pass: number
  /** The step whose turn it was last: where an acknowledgement that lapsed goes on. */
  readonly lastStep: number | null
  /** The ladder came to its end, and has not been set going since. */
  readonly exhaustedAt: number | null
  /** Notifying passes so far. */
  readonly round: number
  /** When the ladder goes on, where it does by itself. */
  readonly nextAt: number | null
  readonly holds: readonly Hold[]
  /** Told once, without a ladder: a promise that was born broken (sla, rule 43). */
  readonly single?: boolean
  /** By member: the channels by which they were told; only they hear of the end (rule 16). */
  readonly told: Readonly<Record<string, readonly Channel[]>>
  /** Who has it: whoever acknowledged or snoozed it, or in the end the fallback owner. */
  readonly holderId: string | null
  readonly remindAt: number | null
  /** When an acknowledgement or a snooze ends. */
  readonly until: number | null
  readonly acknowledgedAt: number | null
  /** Every cause has ended: when it resolves itself unless one comes back. */
  readonly clearsAt: number | null
  /** A high risk that is looked at again before anything is raised. */
  readonly watch?: { readonly since: number; readonly perMille: number; readonly asks?: number }
  readonly resolvedAt?: number
  readonly clocks: readonly Clock[]
}

interface WithClocks {
  clocks?: readonly Clock[]
  happened?: readonly Told[]
}

/** Where the ladder goes on, and when; null where it waits for somebody. */
export interface Next {
  readonly position: number
  readonly at: number | null
}

export interface About {
  subject: Subject
  clientId: string | null
  taskId: string | null
  activation: number
}

export interface EscalationEvents {
  /** A risk crossed the line once; nothing is raised before it is seen again. */
  'escalation.watched': About & { root: string; perMille: number; lookAt: number; settings: EscalationSettings }
  'escalation.risk_noted': { perMille: number }
  /** The second look is due: whoever keeps the risk is asked, and has until then; asked again, and at last watched no more. */
  'escalation.look_asked': { answerBy?: number }
  'escalation.raised': About & {
    root: string
    follows?: string
    cause: RunningCause
    severity: Severity
    policy: EscalationPolicy
    settings: EscalationSettings
    nextAt: number
    single?: true
  } & WithClocks
  /** The next step, or the reminder of whoever has it. */
  'escalation.put_off': { nextAt?: number; remindAt?: number }
  /** With `nextAt` what was told once has a ladder from now on, which goes on then; with `clearsAt` it ends then all the same. */
  'escalation.cause_joined': { cause: RunningCause; nextAt?: number; clearsAt?: number }
  'escalation.cause_ended': { key: string; why: string; clearsAt: number | null }
  'escalation.severity_raised': { from: Severity; to: Severity }
  'escalation.notified': {
    activation: number
    round: number
    step: number | null
    kind: NoticeKind
    severity: Severity
    subject: Subject
    cause: CauseKind
    root: string
    recipients: Recipient[]
    dutiful: boolean
    /** When the pass was due: the same for all of a root that are told together. */
    plannedAt: number
    next: Next
    by?: string
  }
  'escalation.step_failed': {
    step: number
    stepId: string
    why: 'nobody' | 'outside_hours' | 'below_severity'
    next: Next
  }
  'escalation.held': { why: HoldReason; until?: number; leftMs?: number; by?: string }
  'escalation.released': { why: HoldReason; nextAt: number }
  'escalation.repeated': { pass: number }
  'escalation.acknowledged': { by: string; remindAt: number; until: number } & WithClocks
  'escalation.unacknowledged': { memberId: string; position: number }
  'escalation.snoozed': { by: string; until: number }
  'escalation.snooze_ended': { position: number }
  'escalation.forced': { by: string }
  'escalation.handed_on': { by: string; to: string; note?: string }
  'escalation.step_dropped': { by: string; stepId: string; next: Next; lastStep?: number | null }
  'escalation.exhausted': { fallback: string | null; nextAt: number }
  /** By a member, or by the engine because every cause went away. */
  'escalation.resolved': { by: string; why: string } & WithClocks
  'escalation.clocks_settled': WithClocks
  'escalation.clocks_recomputed': { recomputeId: string; applied: Applied } & WithClocks
}
