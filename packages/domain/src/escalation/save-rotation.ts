import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import { ownEntry } from '../own-entry.ts'
import { dayNumberOf, isKnownZone, wallMsOf } from '../sla/local-time.ts'
import type { EscalationRules } from './agency-escalations.ts'
import type { Rotation } from './rotation.ts'

const mostRotations = 50
const mostMembers = 50
const longestShiftDays = 31

/** A rotation, or its next version; who stands in for whom stays. */
export function saveRotation(
  rules: EscalationRules,
  id: string,
  draft: Omit<Rotation, 'version'>,
  isMember: (memberId: string) => boolean,
): Decision {
  const before = ownEntry(rules.rotations, draft.id)
  const reasons = [
    ...checkRotation(draft),
    ...unknownMembers(draft.memberIds, isMember),
    ...checkCount(rules, draft.id),
  ]
  if (reasons.length > 0) return refused('rotation_cannot_work', reasons)
  const rotation: Rotation = { ...draft, version: (before?.version ?? 0) + 1 }
  return accepted([{ stream: 'agency', id, type: 'agency.rotation_saved', body: { rotation } }], {
    rotationId: rotation.id,
    version: rotation.version,
  })
}

/** Not while a step of a policy tells whoever is on duty by it. */
export function removeRotation(rules: EscalationRules, id: string, rotationId: string): Decision {
  if (ownEntry(rules.rotations, rotationId) === undefined)
    return refusedBecause('no_such_rotation', `There is no rotation ${rotationId}`)
  const users = (rules.escalationPolicies ?? []).filter(({ steps }) =>
    steps.some(({ whom }) => whom.some((one) => one.kind === 'on_duty' && one.rotationId === rotationId)),
  )
  if (users.length > 0)
    return refusedBecause(
      'rotation_in_use',
      `The policies ${users.map((policy) => policy.id).join(', ')} tell whoever is on call by it`,
      'Change these first',
    )
  return accepted([{ stream: 'agency', id, type: 'agency.rotation_removed', body: { rotationId } }])
}

function checkRotation({ zone, memberIds, startsOn, handoverAt, shiftDays }: Omit<Rotation, 'version'>): Reason[] {
  const isShift = Number.isInteger(shiftDays) && shiftDays >= 1 && shiftDays <= longestShiftDays
  return [
    ...(isKnownZone(zone) ? [] : [reason('zone_unknown', `${zone} is no IANA time zone`, 'Such as America/Chicago')]),
    ...(dayNumberOf(startsOn) === undefined
      ? [reason('date_unknown', `There is no date ${startsOn}`, 'A date as YYYY-MM-DD')]
      : []),
    ...(/^\d{2}:\d{2}$/.test(handoverAt) && wallMsOf(handoverAt) !== undefined && handoverAt !== '24:00'
      ? []
      : [reason('time_malformed', `${handoverAt} is no time of day`, 'A time as HH:MM')]),
    ...(isShift
      ? []
      : [reason('shift_out_of_range', `A shift of ${shiftDays} days`, `From 1 to ${longestShiftDays} days`)]),
    ...(memberIds.length === 0 ? [reason('nobody_on_duty', 'A rotation has somebody in it', 'Name a member')] : []),
    ...(memberIds.length > mostMembers ? [reason('too_many_members', `At most ${mostMembers} take turns`)] : []),
  ]
}

function unknownMembers(memberIds: readonly string[], isMember: (memberId: string) => boolean): Reason[] {
  return [...new Set(memberIds)]
    .filter((memberId) => !isMember(memberId))
    .map((memberId) => reason('member_unknown', `${memberId} is no member of this agency`, 'Name a member'))
}

function checkCount({ rotations = {} }: EscalationRules, rotationId: string): Reason[] {
  if (ownEntry(rotations, rotationId) !== undefined || Object.keys(rotations).length < mostRotations) return []
  return [reason('too_many_rotations', `An agency has at most ${mostRotations} rotations`, 'Remove one first')]
}
