import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import { ownEntry } from '../own-entry.ts'
import type { EscalationRules } from './agency-escalations.ts'
import { shiftHeldAt } from './on-duty.ts'
import type { DutyOverride, DutyPlan } from './rotation.ts'

const longestMs = 366 * 86_400_000
const mostOverrides = 200

type Drafted = Omit<DutyOverride, 'id' | 'swap'>

/** Somebody stands in from one instant to another; the latest said wins. */
export function overrideDuty(
  rules: EscalationRules,
  id: string,
  rotationId: string,
  draft: Drafted,
  by: string,
  newId: string,
  isMember: (memberId: string) => boolean,
  at: number,
): Decision {
  const plan = ownEntry(rules.rotations, rotationId)
  if (plan === undefined) return refusedBecause('no_such_rotation', `There is no rotation ${rotationId}`)
  const reasons = [...checkTime(draft, at), ...checkMember(draft.memberId, isMember), ...checkCount(plan)]
  if (reasons.length > 0) return refused('override_cannot_work', reasons)
  return overridden(id, rotationId, [{ ...draft, id: newId }], by)
}

/** Two shifts change hands between those who have them by now: the one that contains one instant, and the one of the other. */
export function swapDuty(
  rules: EscalationRules,
  id: string,
  { rotationId, one, other }: { readonly rotationId: string; readonly one: number; readonly other: number },
  by: string,
  newIds: readonly [string, string],
  at: number,
): Decision {
  const plan = ownEntry(rules.rotations, rotationId)
  if (plan === undefined) return refusedBecause('no_such_rotation', `There is no rotation ${rotationId}`)
  const [first, second] = [shiftHeldAt(plan, one), shiftHeldAt(plan, other)]
  if (first === undefined || second === undefined)
    return refusedBecause('no_such_shift', 'The rotation has not begun at one of these instants', 'Name later ones')
  if (first.memberId === second.memberId)
    return refusedBecause('same_person', 'Both shifts are the same person’s', 'Name shifts of two people')
  if (first.until <= at || second.until <= at)
    return refusedBecause('shift_is_over', 'One of the two shifts is over', 'Name shifts that are ahead')
  const reasons = checkCount(plan)
  if (reasons.length > 0) return refused('swap_cannot_work', reasons)
  const swap = newIds[0]
  const half = (shift: typeof first, memberId: string, overrideId: string) => ({
    ...{ id: overrideId, memberId, from: shift.from, until: shift.until, swap },
  })
  const halves = [half(first, second.memberId, newIds[0]), half(second, first.memberId, newIds[1])]
  return overridden(id, rotationId, halves, by)
}

/** Taken back, both halves where it was a swap. */
export function removeOverride(
  rules: EscalationRules,
  id: string,
  rotationId: string,
  overrideId: string,
  by: string,
): Decision {
  const overrides = ownEntry(rules.rotations, rotationId)?.overrides ?? []
  const meant = overrides.find((one) => one.id === overrideId)
  if (meant === undefined) return refusedBecause('no_such_override', 'There is no such override, or it is over')
  const overrideIds = overrides
    .filter((one) => one === meant || (meant.swap !== undefined && one.swap === meant.swap))
    .map((one) => one.id)
  const body = { rotationId, overrideIds, by }
  return accepted([{ stream: 'agency', id, type: 'agency.duty_override_removed', body }])
}

function overridden(id: string, rotationId: string, overrides: DutyOverride[], by: string): Decision {
  const body = { rotationId, overrides, by }
  return accepted([{ stream: 'agency', id, type: 'agency.duty_overridden', body }], {
    overrideIds: overrides.map((one) => one.id),
  })
}

function checkTime({ from, until }: Drafted, at: number): Reason[] {
  if (until > from && until > at && until - from <= longestMs) return []
  return [reason('time_backwards', 'It ends after it begins, after now, and within a year', 'Give other instants')]
}

function checkMember(memberId: string, isMember: (memberId: string) => boolean): Reason[] {
  return isMember(memberId) ? [] : [reason('member_unknown', 'Whom you name is no member of this agency')]
}

function checkCount({ overrides }: DutyPlan): Reason[] {
  if (overrides.length < mostOverrides) return []
  return [reason('too_many_overrides', `At most ${mostOverrides} are kept ahead`, 'Take some back')]
}
