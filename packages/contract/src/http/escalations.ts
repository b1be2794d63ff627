import { type EscalationStatus, holdReasons, noticeKinds } from '@understudy/domain/escalation/escalation'
import { escalationMachine } from '@understudy/domain/escalation/machine'
import { channels } from '@understudy/domain/escalation/policy'
import { z } from 'zod'
import {
  AcknowledgeRoot,
  CauseKind,
  DropStep,
  FlagEscalation,
  HandOnEscalation,
  MuteEscalations,
  OfEscalation,
  OverrideDuty,
  RaiseEscalation,
  RemoveDutyOverride,
  RemoveEscalationPolicy,
  RemoveRotation,
  ResolveEscalation,
  SaveEscalationPolicy,
  SaveRotation,
  SetEscalationSettings,
  Severity,
  SnoozeEscalation,
  Subject,
  SwapDuty,
  UnmuteEscalations,
} from '../commands/escalation-commands.ts'
import { Id } from '../commands/fields.ts'
import type { CommandRoute } from './command-route.ts'
import { InstantIn, IsoInstant, PageQuery, streamFields } from './fields.ts'

const State = z.enum(Object.keys(escalationMachine.states) as EscalationStatus[])
const Channels = z.array(z.enum(channels))

/** One activation, with where its ladder stands. */
export const Escalation = z
  .object({
    ...streamFields,
    state: State,
    subject: Subject,
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
    policy: z.object({ id: z.string(), version: z.int(), name: z.string() }),
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
})
export type EscalationQuery = z.infer<typeof EscalationQuery>

/** What needs you now: you were told or you have it, and nobody else has. Worst first, then oldest. */
export const NeedsMe = z.object({ items: z.array(Escalation) })
export type NeedsMe = z.infer<typeof NeedsMe>
export const NeedsMeQuery = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) })
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
        overrides: z.array(Shift.extend({ id: Id, swap: Id.nullable() })),
      }),
    ),
    mutes: z.array(MuteEscalations.extend({ id: Id, by: Id, until: IsoInstant, from: IsoInstant })),
  })
  .meta({ id: 'EscalationRules' })
export type EscalationRules = z.infer<typeof EscalationRules>

const of = (path: string): `/v1/${string}` => `/v1/escalations/:escalationId/${path}`

export const escalationCommands: readonly CommandRoute[] = [
  {
    command: 'escalation.raise',
    path: '/v1/escalations',
    input: RaiseEscalation.pick({ subject: true, severity: true, note: true }),
    summary: 'Ask for a decision; what runs about the subject already is joined',
    makes: 'escalationId',
  },
  {
    command: 'escalation.flag',
    path: '/v1/work-items/:workItemId/flags',
    input: FlagEscalation,
    summary: "Flag a work item under its brief's rules, to the owner that the brief names",
  },
  { command: 'escalation.acknowledge', path: of('acknowledgement'), input: OfEscalation, summary: 'Take it' },
  {
    command: 'escalation.acknowledge_root',
    path: '/v1/escalation-acknowledgements',
    input: AcknowledgeRoot,
    summary: 'Take all of one root at once',
  },
  {
    command: 'escalation.snooze',
    path: of('snooze'),
    input: SnoozeEscalation.extend({ until: InstantIn }),
    summary: 'Be told of it again, not before an instant',
  },
  {
    command: 'escalation.resolve',
    path: of('resolution'),
    input: ResolveEscalation,
    summary: 'Say that it is decided',
  },
  { command: 'escalation.force', path: of('next-step'), input: OfEscalation, summary: 'Let the next step fire now' },
  {
    command: 'escalation.hand_on',
    path: of('hand-over'),
    input: HandOnEscalation,
    summary: 'Give it to somebody else',
  },
  {
    command: 'escalation.drop_step',
    path: of('dropped-steps'),
    input: DropStep,
    summary: 'Take a step out of its ladder',
  },
  {
    command: 'agency.save_escalation_policy',
    path: '/v1/escalation-policies',
    input: SaveEscalationPolicy,
    summary: 'Save a ladder of your own, or its next version; what runs goes on as it was',
  },
  {
    command: 'agency.remove_escalation_policy',
    path: '/v1/escalation-policy-removals',
    input: RemoveEscalationPolicy,
    summary: 'Remove a ladder of your own',
  },
  {
    command: 'agency.set_escalation_settings',
    path: '/v1/escalation-settings',
    input: SetEscalationSettings,
    summary: 'Say how long escalations gather, hold and stay acknowledged',
  },
  {
    command: 'agency.save_rotation',
    path: '/v1/rotations',
    input: SaveRotation,
    summary: 'Say who is on duty in turn',
  },
  {
    command: 'agency.remove_rotation',
    path: '/v1/rotation-removals',
    input: RemoveRotation,
    summary: 'Remove a rotation that no policy names',
  },
  {
    command: 'agency.override_duty',
    path: '/v1/duty-overrides',
    input: OverrideDuty.extend({ from: InstantIn, until: InstantIn }),
    summary: 'Say who stands in, from one instant to another',
  },
  {
    command: 'agency.swap_duty',
    path: '/v1/duty-swaps',
    input: SwapDuty.extend({ one: InstantIn, other: InstantIn }),
    summary: 'Let the shifts that contain two instants change hands',
  },
  {
    command: 'agency.remove_duty_override',
    path: '/v1/duty-override-removals',
    input: RemoveDutyOverride,
    summary: 'Take an override back; of a swap both halves',
  },
  {
    command: 'agency.mute_escalations',
    path: '/v1/escalation-mutes',
    input: MuteEscalations.extend({ until: InstantIn }),
    summary: 'Hide what matches until an instant; nothing is resolved',
    makes: 'muteId',
  },
  {
    command: 'agency.unmute_escalations',
    path: '/v1/escalation-mutes/:muteId/end',
    input: UnmuteEscalations,
    summary: 'Lift a mute before its time; what it hid is said now',
  },
]
