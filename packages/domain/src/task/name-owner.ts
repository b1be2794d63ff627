import { leads } from '../actor.ts'
import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Member } from '../member/member.ts'
import type { Task } from './task.ts'

/** The lead who answers for the task: process fixes open for them (domain, section 1). */
export function nameTaskOwner(
  task: Pick<Task, 'ownerId'>,
  id: string,
  memberId: string,
  member: Member | undefined,
): Decision {
  if (member === undefined) return refusedBecause('not_found', 'There is no such member')
  if (member.state !== 'active' || !leads(member.roles))
    return refusedBecause('not_a_lead', 'A task is owned by a lead', 'Name an owner or an ops lead')
  if (task.ownerId === memberId) return accepted([])
  return accepted([{ stream: 'task', id, type: 'task.owner_named', body: { memberId } }])
}
