import { ownEntry } from '../own-entry.ts'
import type { Mute } from './mute.ts'
import type { EscalationPolicy } from './policy.ts'
import type { DutyOverride, DutyPlan, Rotation } from './rotation.ts'
import type { EscalationSettings } from './settings.ts'

/** What an agency has said about all its escalations; a part of the agency's state. */
export interface EscalationRules {
  /** The newest version of each, by rank. */
  readonly escalationPolicies?: readonly EscalationPolicy[]
  readonly escalationSettings?: EscalationSettings
  readonly rotations?: Readonly<Record<string, DutyPlan>>
  /** Those that had not ended when the last one was made. */
  readonly mutes?: readonly Mute[]
}

export interface EscalationRuleEvents {
  'agency.escalation_policy_saved': { policy: EscalationPolicy }
  'agency.escalation_policy_removed': { policyId: string }
  'agency.escalation_settings_set': EscalationSettings
  'agency.rotation_saved': { rotation: Rotation }
  'agency.rotation_removed': { rotationId: string }
  /** One override, or the two of a swap. */
  'agency.duty_overridden': { rotationId: string; overrides: DutyOverride[]; by: string }
  'agency.duty_override_removed': { rotationId: string; overrideIds: string[]; by: string }
  'agency.escalations_muted': { mute: Mute }
  'agency.escalations_unmuted': { muteId: string; by: string }
}

type Body<T extends keyof EscalationRuleEvents> = EscalationRuleEvents[T]

/** The fold of what an agency says about its escalations; undefined where the event is about something else. */
export function evolveEscalationRules(
  rules: EscalationRules,
  type: string,
  body: object,
  at: number,
): EscalationRules | undefined {
  switch (type) {
    case 'agency.escalation_policy_saved':
      return { escalationPolicies: withPolicy(rules, (body as Body<typeof type>).policy) }
    case 'agency.escalation_policy_removed': {
      const { policyId } = body as Body<typeof type>
      return { escalationPolicies: (rules.escalationPolicies ?? []).filter(({ id }) => id !== policyId) }
    }
    case 'agency.escalation_settings_set':
      return { escalationSettings: body as EscalationSettings }
    case 'agency.rotation_saved':
    case 'agency.rotation_removed':
    case 'agency.duty_overridden':
    case 'agency.duty_override_removed':
      return { rotations: evolveRotations(rules.rotations ?? {}, type, body, at) }
    case 'agency.escalations_muted':
      return { mutes: [...lasting(rules.mutes ?? [], at), (body as Body<typeof type>).mute] }
    case 'agency.escalations_unmuted': {
      const { muteId } = body as Body<typeof type>
      return { mutes: (rules.mutes ?? []).filter(({ id }) => id !== muteId) }
    }
    default:
      return undefined
  }
}

/** In order of rank, then id, so that the first that matches is the one meant. */
function withPolicy({ escalationPolicies = [] }: EscalationRules, policy: EscalationPolicy): EscalationPolicy[] {
  return [...escalationPolicies.filter(({ id }) => id !== policy.id), policy].toSorted(
    (a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1),
  )
}

type Rotations = NonNullable<EscalationRules['rotations']>

function evolveRotations(rotations: Rotations, type: string, body: object, at: number): Rotations {
  if (type === 'agency.rotation_saved') {
    const { rotation } = body as Body<typeof type>
    return {
      ...rotations,
      [rotation.id]: { ...rotation, overrides: ownEntry(rotations, rotation.id)?.overrides ?? [] },
    }
  }
  const { rotationId } = body as { rotationId: string }
  const plan = ownEntry(rotations, rotationId)
  if (type === 'agency.rotation_removed' || plan === undefined)
    return Object.fromEntries(Object.entries(rotations).filter(([id]) => id !== rotationId))
  if (type === 'agency.duty_overridden') {
    const { overrides } = body as Body<typeof type>
    return { ...rotations, [rotationId]: { ...plan, overrides: [...lasting(plan.overrides, at), ...overrides] } }
  }
  const { overrideIds } = body as Body<'agency.duty_override_removed'>
  const left = plan.overrides.filter(({ id }) => !overrideIds.includes(id))
  return { ...rotations, [rotationId]: { ...plan, overrides: left } }
}

/** What is over is kept by the ledger, not by the state. */
const lasting = <T extends { readonly until: number }>(some: readonly T[], at: number): T[] =>
  some.filter(({ until }) => until > at)
