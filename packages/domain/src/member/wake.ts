import { accessEndsAt, lapsesOf } from '../access/lapse.ts'
import type { Agency } from '../agency/agency.ts'
import { accepted, type Decision } from '../decision.ts'
import { updateWakeAt, wakeUpdate } from '../rhythm/update-due.ts'
import type { Member } from './member.ts'
import { absenceWakeAt, wakeAbsences } from './record-absence.ts'

/** When something of a member is next due by itself: an access or an agreement runs out, a daily update is owed, an absence begins or ends. */
export function memberWakeAt(member: Member): number | undefined {
  const away = member.state === 'active' ? absenceWakeAt(member) : undefined
  const instants = [accessEndsAt(member), updateWakeAt(member), away].filter((at) => at !== undefined)
  return instants.length > 0 ? Math.min(...instants) : undefined
}

export function wakeMember(member: Member | undefined, id: string, agency: Agency | undefined, at: number): Decision {
  if (member === undefined) return accepted([])
  return accepted([
    ...lapsesOf(member, id, at),
    ...(member.state === 'active' ? wakeAbsences(member, id, at) : []),
    ...(agency === undefined ? [] : wakeUpdate(member, id, agency, at)),
  ])
}
