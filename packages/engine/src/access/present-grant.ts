import type { AccessGrant } from '@understudy/contract/http/members'
import type { Agreement } from '@understudy/domain/access/agreement'
import type { Grant } from '@understudy/domain/access/grant'
import { isoOrNull } from '../reading/iso.ts'

/** A grant as the API tells of it. */
export function presentGrant(grant: Grant): AccessGrant {
  const { system, role, separateLogin, twoFactorVerifiedOn, inPasswordManager } = grant
  return {
    ...{ system, role, separateLogin, twoFactorVerifiedOn, inPasswordManager },
    clientId: grant.clientId ?? null,
    passwordManager: grant.passwordManager ?? null,
    widerBecause: grant.widerBecause ?? null,
    expiresAt: isoOrNull(grant.expiresAt),
    grantedAt: isoOrNull(grant.grantedAt),
    reviewedAt: isoOrNull(grant.reviewedAt),
    withdrawalId: grant.withdrawalId ?? null,
  }
}

/** A signed agreement, with when it runs out. */
export function presentAgreement({ signedOn, documentLink, expiresAt }: Agreement) {
  return { signedOn, documentLink, expiresAt: isoOrNull(expiresAt) }
}
