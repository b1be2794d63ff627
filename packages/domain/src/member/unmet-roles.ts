import { type Reason, reason } from '../decision.ts'
import type { Member } from './member.ts'

/** What of these roles does not go together, for whoever joins by them and whoever gets them. */
export function unmetRoles({
  roles,
  clientId,
  clinician,
  supportRole,
  kind,
}: Pick<Member, 'roles' | 'clientId' | 'supportRole' | 'kind'> & { readonly clinician?: boolean }): Reason[] {
  return [
    ...(roles.length === 0 ? [reason('role_missing', 'A member needs at least one role')] : []),
    ...(roles.includes('client_contact') && clientId === null
      ? [reason('client_missing', 'A client contact sees exactly one client', 'Name the client')]
      : []),
    ...(roles.includes('client_contact') && roles.some((role) => role !== 'client_contact')
      ? [
          reason(
            'client_contact_only',
            'A client contact sees one client only, and every other role sees more',
            'Leave the other roles out, or join the person once more for these',
          ),
        ]
      : []),
    ...(clinician === true && !roles.includes('client_contact')
      ? [reason('clinician_of_no_client', 'A clinician is a contact of the client', 'Add the role client_contact')]
      : []),
    ...(kind === 'service' && roles.some((role) => role === 'owner' || role === 'client_contact')
      ? [
          reason(
            'service_role',
            'A program is neither an owner nor the contact of a client',
            'Give it the roles that its work needs: ops_lead, reviewer or assistant',
          ),
        ]
      : []),
    ...(roles.includes('assistant') && supportRole === null
      ? [reason('support_role_missing', 'An assistant needs a support role', 'Name one, general_va for example')]
      : []),
  ]
}
