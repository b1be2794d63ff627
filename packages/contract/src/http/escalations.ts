import { type EscalationStatus, holdReasons, noticeKinds } from '@understudy/domain/escalation/escalation'
import { escalationMachine } from '@understudy/domain/escalation/machine'
import { channels } from '@understudy/domain/escalation/policy'
import { z } from 'zod'
import {
  CauseKind,
  MuteEscalations,
  SaveEscalationPolicy,
  SaveRotation,
  SetEscalationSettings,
  Severity,
  Subject,
} from '../commands/escalation-commands.ts'
import { Id } from '../commands/fields.ts'
import { Cursor, IsoInstant, PageQuery, streamFields } from './fields.ts'

const State = z.enum(Object.keys(escalationMachine.states) as EscalationStatus[])
const Channels = z.array(z.enum(channels))

/** One activation, with where its ladder stands. */
export const Escalation = z
  .object({
    ...streamFields,
    state: State,
    subject: Subject,
    /** The work item that it is about, by way of its review or question too; null where it is about none that you see. */
    work: z.object({ id: Id, title: z.string() }).nullable(),
    clientId: Id.nullable(),
    taskId: Id.nullable(),
    /** What it is grouped by: `kind:id`. */
    root: z.string(),
    /** 1 for the first life on this subject. */
    activation: z.int(),
    severity: Severity,
    causes: z.array(
      z.object({
        key: z.string(),
        kind: CauseKind,
        says: z.string(),
        severity: Severity,
        since: IsoInstant,
        endedAt: IsoInstant.nullable(),
        note: z.string().nullable(),
      }),
    ),
    raisedAt: IsoInstant.nullable(),
    /** `repeats`: how often its steps begin again after the first time. */
    policy: z.object({ id: z.string(), version: z.int(), name: z.string(), repeats: z.int() }),
    /** The steps of its snapshot; `next` marks whose turn it is. */
    ladder: z.array(
      z.object({
        id: z.string(),
        whom: z.array(z.string()),
        channels: Channels,
        waitMs: z.int(),
        done: z.boolean(),
        next: z.boolean(),
      }),
    ),
    pass: z.int(),
    /** When it goes on by itself. */
    nextAt: IsoInstant.nullable(),
    holds: z.array(z.object({ why: z.enum(holdReasons), since: IsoInstant, until: IsoInstant.nullable() })),
    /** Who has it: whoever acknowledged or snoozed it, or the fallback owner. */
    holderId: Id.nullable(),
    /** When the acknowledgement or the snooze ends. */
    until: IsoInstant.nullable(),
    /** When it resolves itself unless a cause comes back. */
    clearsAt: IsoInstant.nullable(),
    told: z.array(z.object({ memberId: Id, channels: Channels })),
    /** A mute hides it now. */
    hidden: z.boolean(),
    resolvedAt: IsoInstant.nullable(),
    /** Who decided, and in which words; nobody where it ended by itself. Null while it runs. */
    resolution: z.object({ memberId: Id.nullable(), why: z.string() }).nullable(),
  })
  .meta({ id: 'Escalation' })
export type Escalation = z.infer<typeof Escalation>

export const EscalationQuery = PageQuery.extend({
  state: State.exactOptional(),
  /** Those that have not ended. */
  open: z.stringbool().exactOptional(),
  clientId: Id.exactOptional(),
  taskId: Id.exactOptional(),
  subjectId: Id.exactOptional(),
  /** The id of a root: all that follows from one absence, say. */
  rootId: Id.exactOptional(),
  /** `latest`: what changed last comes first. In the order of ids where unset. */
  order: z.enum(['latest']).exactOptional(),
})
export type EscalationQuery = z.infer<typeof EscalationQuery>

/** What needs you now: you were told or you have it, and nobody else has. Worst first, then oldest. */
export const NeedsMe = z.object({
  items: z.array(Escalation),
  next: Cursor.nullable(),
  /** All of them, however many are on this page. */
  total: z.int(),
})
export type NeedsMe = z.infer<typeof NeedsMe>
export const NeedsMeQuery = PageQuery
export type NeedsMeQuery = z.infer<typeof NeedsMeQuery>

/** Who was told what, pass by pass, as the ladder decided; what became of each message is in the delivery log. */
export const EscalationNotices = z.object({
  items: z.array(
    z.object({
      at: IsoInstant,
      round: z.int(),
      step: z.int().nullable(),
      kind: z.enum(noticeKinds),
      severity: Severity,
      recipients: z.array(z.object({ memberId: Id, channels: Channels, holdUntil: IsoInstant.nullable() })),
    }),
  ),
})
export type EscalationNotices = z.infer<typeof EscalationNotices>

const Shift = z.object({ memberId: Id, from: IsoInstant, until: IsoInstant })

/** What the agency says about all its escalations, and who is on duty now. */
export const EscalationRules = z
  .object({
    policies: z.array(SaveEscalationPolicy.extend({ version: z.int(), rank: z.int() })),
    settings: SetEscalationSettings.required(),
    rotations: z.array(
      SaveRotation.extend({
        version: z.int(),
        onDuty: Id.nullable(),
        shift: Shift.nullable(),
        /** The shift that runs and those after it, with whoever has them by now: two turns of everybody, twenty at most. */
        ahead: z.array(Shift),
        overrides: z.array(Shift.extend({ id: Id, swap: Id.nullable() })),
      }),
    ),
    mutes: z.array(MuteEscalations.extend({ id: Id, by: Id, until: IsoInstant, from: IsoInstant })),
  })
  .meta({ id: 'EscalationRules' })
export type EscalationRules = z.infer<typeof EscalationRules>
