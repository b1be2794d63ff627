import { type Decision, type Reason, reason, refused } from '../decision.ts'
import type { Member } from './member.ts'

/** Nothing goes to somebody who has left: no task, no work, no access (domain, sections 5, 6 and 9). */
export function unmetMembership({ state }: Pick<Member, 'state'>): Reason[] {
  return state === 'left'
    ? [reason('member_left', 'This person has left the agency', 'Name somebody who is a member')]
    : []
}

/** The decision about a member, where they have not left. */
export function unlessLeft(member: Member, decision: Decision): Decision {
  const unmet = unmetMembership(member)
  return unmet.length > 0 ? refused('member_left', unmet) : decision
}
