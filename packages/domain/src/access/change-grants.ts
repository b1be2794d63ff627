import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import type { ClientSystem } from './client-system.ts'
import { type Grant, type GrantKey, isGrantOf, keyOf } from './grant.ts'
import { isAhead } from './is-ahead.ts'

/** What a lead says about an access. */
export type GrantTerms = Omit<Grant, 'includes' | 'grantedAt' | 'reviewedAt' | 'lapsedAt' | 'withdrawalId'>

/**
 * An access is granted, renewed or said anew: a newer grant for a system takes the place of the one before, and what had
 * lapsed works again. `systems` is the register of the client whose system it is; undefined for one of nobody's.
 */
export function grantAccess(
  memberId: string,
  terms: GrantTerms,
  systems: readonly ClientSystem[] | undefined,
  at: number,
): Decision {
  const system = systems?.find(({ name }) => name === terms.system)
  const reasons = [...unmetRegister(terms, system, systems), ...unmetTerms(terms, at)]
  if (reasons.length > 0) return refused('grant_not_possible', reasons)
  const narrower = system?.roles.slice(0, system.roles.indexOf(terms.role)) ?? []
  const body: Grant = { ...terms, grantedAt: at, ...(narrower.length > 0 && { includes: narrower }) }
  return accepted([{ stream: 'member', id: memberId, type: 'member.access_granted', body }])
}

function unmetRegister(
  { system: name, role }: GrantTerms,
  system: ClientSystem | undefined,
  systems: readonly ClientSystem[] | undefined,
): Reason[] {
  if (systems === undefined) return []
  if (system === undefined)
    return [reason('system_unknown', `The client's register has no ${name}`, 'Register the system first')]
  if (system.roles.length === 0 || system.roles.includes(role)) return []
  return [reason('role_unknown', `${name} knows no role ${role}`, `Name one of ${system.roles.join(', ')}`)]
}

function unmetTerms(
  { twoFactorVerifiedOn, inPasswordManager, passwordManager, expiresAt }: GrantTerms,
  at: number,
): Reason[] {
  return [
    ...(twoFactorVerifiedOn !== null && isAhead(twoFactorVerifiedOn, at)
      ? [reason('date_ahead', `${twoFactorVerifiedOn} is still to come`, 'Name the day on which it was verified')]
      : []),
    ...(passwordManager !== undefined && !inPasswordManager
      ? [
          reason(
            'manager_unused',
            `${passwordManager} is named, and the secret is not kept there`,
            'Say one or the other',
          ),
        ]
      : []),
    ...(expiresAt !== null && expiresAt <= at
      ? [reason('already_expired', 'A grant ends after it begins', 'Name a later instant, or none')]
      : []),
  ]
}

/** An access was taken back; routing looks at grants each time, so that it stops at once. */
export function revokeAccess(grants: readonly Grant[], memberId: string, key: GrantKey, why: string): Decision {
  if (!grants.some((grant) => isGrantOf(grant, key)))
    return refusedBecause('no_such_grant', `There is no grant for ${key.system}`)
  return accepted([
    { stream: 'member', id: memberId, type: 'member.access_revoked', body: { ...keyOf(key), reason: why } },
  ])
}
