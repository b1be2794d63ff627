import type { Role } from '../actor.ts'
import type { Member } from '../member/member.ts'

/** Whoever has one of these may claim what is not their own work. */
export const reviewingRoles = ['owner', 'ops_lead', 'reviewer'] as const satisfies readonly Role[]

/** Whether somebody is here to review: a member with a role for it who has not left. */
export function mayReview(member: Pick<Member, 'state' | 'roles'> | undefined): boolean {
  return member?.state === 'active' && reviewingRoles.some((role) => member.roles.includes(role))
}
