import { dayNumberOf, instantAt, localAt, wallMsOf } from '../sla/local-time.ts'
import type { DutyPlan, Rotation } from './rotation.ts'

/** A stretch of duty by the plan alone. */
export interface Shift {
  readonly memberId: string
  readonly from: number
  readonly until: number
}

/**
 * Who is on duty at an instant: whoever stands in for it, the latest who said so first, else whose shift it is. The plan
 * is read in the rotation's zone, so that hand-overs keep their wall time when the clocks change (rule 10).
 */
export function onDutyAt(plan: DutyPlan, at: number): string | undefined {
  const standIn = plan.overrides.findLast(({ from, until }) => from <= at && at < until)
  return standIn?.memberId ?? shiftAt(plan, at)?.memberId
}

/** Undefined before the rotation has begun. */
export function shiftAt(rotation: Rotation, at: number): Shift | undefined {
  const firstDay = dayNumberOf(rotation.startsOn) as number
  const today = localAt(rotation.zone, at).day
  const guess = Math.floor((today - firstDay) / rotation.shiftDays)
  const index = at < startOf(rotation, firstDay, guess) ? guess - 1 : guess
  if (index < 0 || rotation.memberIds.length === 0) return undefined
  return {
    memberId: rotation.memberIds[index % rotation.memberIds.length] as string,
    from: startOf(rotation, firstDay, index),
    until: startOf(rotation, firstDay, index + 1),
  }
}

/** Whose a shift is by now: whoever has taken it over whole, the latest first; a part that somebody stands in for changes nothing. */
export function shiftHeldAt(plan: DutyPlan, at: number): Shift | undefined {
  const shift = shiftAt(plan, at)
  if (shift === undefined) return undefined
  const taken = plan.overrides.findLast(({ from, until }) => from <= shift.from && shift.until <= until)
  return { ...shift, memberId: taken?.memberId ?? shift.memberId }
}

/** The shift that runs and those after it, each with whoever has it by now; before the rotation has begun, from its beginning on. */
export function shiftsAhead(plan: DutyPlan, at: number, most: number): Shift[] {
  const shifts: Shift[] = []
  let next = Math.max(at, startOf(plan, dayNumberOf(plan.startsOn) as number, 0))
  while (shifts.length < most) {
    const shift = shiftHeldAt(plan, next)
    if (shift === undefined) break
    shifts.push(shift)
    next = shift.until
  }
  return shifts
}

/** On hand-over days the earlier shift lasts until the wall time of the hand-over. */
function startOf({ zone, handoverAt, shiftDays }: Rotation, firstDay: number, index: number): number {
  return instantAt(zone, firstDay + index * shiftDays, wallMsOf(handoverAt) as number)
}

/** From whoever is on duty on, each of the rotation once: who is away or has left is passed over. */
export function dutyOrder(plan: DutyPlan, at: number): string[] {
  const first = onDutyAt(plan, at)
  if (first === undefined) return []
  const from = plan.memberIds.indexOf(shiftAt(plan, at)?.memberId ?? first)
  const others = [...plan.memberIds.slice(from), ...plan.memberIds.slice(0, from)]
  return [...new Set([first, ...others])]
}
