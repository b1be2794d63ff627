import { accessEndsAt, lapsesOf } from '../access/lapse.ts'
import type { Agency } from '../agency/agency.ts'
import { accepted, type Decision } from '../decision.ts'
import { updateWakeAt, wakeUpdate } from '../rhythm/update-due.ts'
import type { Member } from './member.ts'

/** When something of a member is next due by itself: an access or an agreement runs out, a daily update is owed. */
export function memberWakeAt(member: Member): number | undefined {
  const instants = [accessEndsAt(member), updateWakeAt(member)].filter((at) => at !== undefined)
  return instants.length > 0 ? Math.min(...instants) : undefined
}

export function wakeMember(member: Member | undefined, id: string, agency: Agency | undefined, at: number): Decision {
  if (member === undefined) return accepted([])
  return accepted([...lapsesOf(member, id, at), ...(agency === undefined ? [] : wakeUpdate(member, id, agency, at))])
}
