import { causeKinds } from '@understudy/domain/escalation/causes'
import { channels, outsideHours, toldRoles } from '@understudy/domain/escalation/policy'
import { severities } from '@understudy/domain/escalation/severity'
import { rootKinds, subjectKinds } from '@understudy/domain/escalation/subject'
import { z } from 'zod'
import { Id, LongText, PlainDate, ShortText } from './fields.ts'

export const CauseKind = z.enum(causeKinds)
export const Severity = z.enum(severities)
export const Subject = z.object({ kind: z.enum(subjectKinds), id: Id })
/** `kind:id` of what causes are grouped by. */
const Root = z.templateLiteral([z.enum(rootKinds), ':', z.guid()])

/** People raise `person` alone; every other cause comes from what happened. */
export const RaiseEscalation = z.object({
  subject: Subject,
  cause: CauseKind.default('person'),
  /** Tells two causes of one kind about one subject apart. */
  key: ShortText.exactOptional(),
  severity: Severity.exactOptional(),
  note: LongText.exactOptional(),
  root: Root.exactOptional(),
  /** One notice and no ladder. */
  single: z.boolean().exactOptional(),
  /** It is over already; the notice goes all the same. */
  over: z.boolean().exactOptional(),
  /** When the event happened that it comes of, in milliseconds since the epoch. */
  happenedAt: z.int().exactOptional(),
})
export type RaiseEscalation = z.infer<typeof RaiseEscalation>

/** Whoever works on an item flags it under its brief's rules, to the owner that the brief names. */
export const FlagEscalation = z.object({ workItemId: Id, note: LongText, severity: Severity.exactOptional() })
export type FlagEscalation = z.infer<typeof FlagEscalation>

/** The engine's own: causes of a subject went away by themselves; all of these kinds, or the one of this key. */
export const EndCauses = z.object({
  subject: Subject,
  causes: z.array(CauseKind).min(1),
  key: ShortText.exactOptional(),
  why: ShortText,
  /** When that happened; it ends nothing that came of a later event. */
  happenedAt: z.int().exactOptional(),
})
export type EndCauses = z.infer<typeof EndCauses>

/** The engine's own: the chance that a promise of this subject is missed, 0 to 1, as of now. */
export const NoteRisk = z.object({ subject: Subject, probability: z.number().min(0).max(1) })
export type NoteRisk = z.infer<typeof NoteRisk>

export const OfEscalation = z.object({ escalationId: Id })
export type OfEscalation = z.infer<typeof OfEscalation>

/** All of a root that run, at once. */
export const AcknowledgeRoot = z.object({ root: Root })
export type AcknowledgeRoot = z.infer<typeof AcknowledgeRoot>

/** `until` in milliseconds since the epoch. */
export const SnoozeEscalation = OfEscalation.extend({ until: z.int() })
export type SnoozeEscalation = z.infer<typeof SnoozeEscalation>

export const ResolveEscalation = OfEscalation.extend({ why: ShortText })
export type ResolveEscalation = z.infer<typeof ResolveEscalation>

export const HandOnEscalation = OfEscalation.extend({ memberId: Id, note: LongText.exactOptional() })
export type HandOnEscalation = z.infer<typeof HandOnEscalation>

export const DropStep = OfEscalation.extend({ stepId: ShortText })
export type DropStep = z.infer<typeof DropStep>

/** The engine's own: a subject is blocked, or not any more. */
export const NoteBlock = z.object({ subject: Subject, isBlocked: z.boolean() })
export type NoteBlock = z.infer<typeof NoteBlock>

/** The engine's own: there is nothing left to escalate about a subject. */
export const CallOff = z.object({ subject: Subject, why: ShortText })
export type CallOff = z.infer<typeof CallOff>

/** The engine's own: a higher condition began to run, or ended. */
export const InhibitEscalation = OfEscalation.extend({ by: Id })
export type InhibitEscalation = z.infer<typeof InhibitEscalation>

/** The engine's own: a mute was lifted before its time. */
export const LiftMute = OfEscalation.extend({ muteId: Id })
export type LiftMute = z.infer<typeof LiftMute>

/** The engine's own: the first of a root was told, at this instant. */
export const JoinRound = OfEscalation.extend({ plannedAt: z.int() })
export type JoinRound = z.infer<typeof JoinRound>

const Whom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('brief_owner') }),
  z.object({ kind: z.literal('lead') }),
  z.object({ kind: z.literal('client_contact') }),
  z.object({ kind: z.literal('role'), role: z.enum(toldRoles) }),
  z.object({ kind: z.literal('member'), memberId: Id }),
  z.object({ kind: z.literal('on_duty'), rotationId: ShortText }),
])

const OutsideHours = z.enum(outsideHours)

const Step = z.object({
  id: ShortText,
  whom: z.array(Whom).max(20),
  channels: z.array(z.enum(channels)).max(channels.length),
  /** Milliseconds. */
  waitMs: z.int(),
  from: Severity.exactOptional(),
  outsideHours: z
    .object({
      low: OutsideHours.exactOptional(),
      normal: OutsideHours.exactOptional(),
      high: OutsideHours.exactOptional(),
      critical: OutsideHours.exactOptional(),
    })
    .exactOptional(),
})

const Interval = z.tuple([z.string(), z.string()])
const Day = z.array(Interval).max(10).exactOptional()

const Slug = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,49}$/, 'lower case letters, digits, - and _')

/** A ladder as it is written; its version is the engine's to count. */
export const SaveEscalationPolicy = z.object({
  id: Slug,
  name: ShortText,
  /** The one with the lowest rank that matches is taken. */
  rank: z.int().min(0).max(999_999),
  when: z
    .object({
      causes: z.array(CauseKind).max(causeKinds.length).exactOptional(),
      from: Severity.exactOptional(),
      clientIds: z.array(Id).max(200).exactOptional(),
      taskIds: z.array(Id).max(200).exactOptional(),
    })
    .exactOptional(),
  steps: z.array(Step).max(50),
  repeats: z.int(),
  fallbackMemberId: Id.exactOptional(),
  fallbackEveryMs: z.int().default(14_400_000),
  /** By weekday, in the recipient's own zone; `["22:00", "06:00"]` spans midnight. */
  hours: z.object({ mon: Day, tue: Day, wed: Day, thu: Day, fri: Day, sat: Day, sun: Day }).exactOptional(),
  dutiful: z.boolean().default(true),
})
export type SaveEscalationPolicy = z.infer<typeof SaveEscalationPolicy>

export const RemoveEscalationPolicy = z.object({ policyId: ShortText })
export type RemoveEscalationPolicy = z.infer<typeof RemoveEscalationPolicy>

/** What is left out stays as it is; milliseconds, and risks in thousandths. */
export const SetEscalationSettings = z.object({
  groupingWaitMs: z.int().exactOptional(),
  groupingMostMs: z.int().exactOptional(),
  holdMs: z.int().exactOptional(),
  acknowledgeMs: z.int().exactOptional(),
  remindBeforeMs: z.int().exactOptional(),
  riskRaisesAt: z.int().exactOptional(),
  riskClearsAt: z.int().exactOptional(),
  riskAgainMs: z.int().exactOptional(),
})
export type SetEscalationSettings = z.infer<typeof SetEscalationSettings>

export const SaveRotation = z.object({
  id: Slug,
  name: ShortText,
  zone: ShortText,
  memberIds: z.array(Id).max(100),
  startsOn: PlainDate,
  handoverAt: z.string(),
  shiftDays: z.int(),
})
export type SaveRotation = z.infer<typeof SaveRotation>

export const RemoveRotation = z.object({ rotationId: ShortText })
export type RemoveRotation = z.infer<typeof RemoveRotation>

/** Instants in milliseconds since the epoch. */
export const OverrideDuty = z.object({ rotationId: ShortText, memberId: Id, from: z.int(), until: z.int() })
export type OverrideDuty = z.infer<typeof OverrideDuty>

/** The shifts that contain these two instants change hands. */
export const SwapDuty = z.object({ rotationId: ShortText, one: z.int(), other: z.int() })
export type SwapDuty = z.infer<typeof SwapDuty>

export const RemoveDutyOverride = z.object({ rotationId: ShortText, overrideId: Id })
export type RemoveDutyOverride = z.infer<typeof RemoveDutyOverride>

/** What is left out matches all. */
export const MuteEscalations = z.object({
  reason: LongText,
  until: z.int(),
  causes: z.array(CauseKind).min(1).exactOptional(),
  clientId: Id.exactOptional(),
  taskId: Id.exactOptional(),
  root: Root.exactOptional(),
})
export type MuteEscalations = z.infer<typeof MuteEscalations>

export const UnmuteEscalations = z.object({ muteId: Id })
export type UnmuteEscalations = z.infer<typeof UnmuteEscalations>
