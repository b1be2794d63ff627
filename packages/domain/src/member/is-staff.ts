import type { Member } from './member.ts'

/** Roles of those whom the agency tells by what they are: who runs something of it, and the contacts of its clients. */
export const staffRoles = ['owner', 'ops_lead', 'reviewer', 'client_contact'] as const

const staff = new Set<string>(staffRoles)

export function isStaff(member: Member | undefined): boolean {
  return member?.state === 'active' && member.roles.some((role) => staff.has(role))
}
