import {
  AcknowledgeRoot,
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
  SnoozeEscalation,
  SwapDuty,
  UnmuteEscalations,
} from '../commands/escalation-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { InstantIn } from './fields.ts'

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
