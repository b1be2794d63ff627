import { type Reason, reason } from '../decision.ts'
import type { AccessNeed } from '../task/task.ts'
import { type Grant, grantFor } from './grant.ts'

interface Needing {
  readonly clientId: string
  readonly accessNeeds: readonly AccessNeed[]
}

/** Every access that a task needs, granted in the way section 9 asks for: what of it does not hold. */
export function unmetAccess({ clientId, accessNeeds }: Needing, grants: readonly Grant[], at: number): Reason[] {
  return accessNeeds.flatMap((need) => {
    const grant = grantFor(grants, clientId, need.system)
    if (grant !== undefined) return [...unmetRole(need, grant), ...unmetKeeping(grant), ...unmetTime(grant, at)]
    const [message, satisfiedBy] = [`No access to ${need.system} is granted`, `Grant ${need.role} in ${need.system}`]
    return [reason('access_missing', message, satisfiedBy)]
  })
}

/** Least privilege: the role that the task needs, or a wider one with the reason why. */
function unmetRole({ system, role }: AccessNeed, grant: Grant): Reason[] {
  if (grant.role === role) return []
  const says = `The grant for ${system} is ${grant.role}, the task needs ${role}`
  if (!grant.includes?.includes(role)) return [reason('access_role_differs', says, `Grant ${role} in ${system}`)]
  if (grant.widerBecause !== undefined) return []
  return [reason('access_too_wide', says, `Grant ${role} in ${system}, or record why it must be wider`)]
}

function unmetKeeping({ system, separateLogin, twoFactorVerifiedOn, inPasswordManager }: Grant): Reason[] {
  return [
    ...(separateLogin
      ? []
      : [reason('login_shared', `The login for ${system} is shared`, 'Give the assistant a login of their own')]),
    ...(twoFactorVerifiedOn !== null
      ? []
      : [
          reason(
            'two_factor_unverified',
            `Two-factor sign-in to ${system} is not verified`,
            'Verify it and record the date',
          ),
        ]),
    ...(inPasswordManager
      ? []
      : [
          reason(
            'secret_unmanaged',
            `The secret for ${system} is not kept in a password manager`,
            'Move it into the password manager',
          ),
        ]),
  ]
}

function unmetTime({ system, expiresAt, withdrawalId }: Grant, at: number): Reason[] {
  return [
    ...(expiresAt !== null && expiresAt <= at
      ? [reason('access_lapsed', `The grant for ${system} has lapsed`, 'Renew the grant')]
      : []),
    ...(withdrawalId !== undefined
      ? [reason('access_being_withdrawn', `Access to ${system} is being withdrawn`, 'Grant it anew')]
      : []),
  ]
}
