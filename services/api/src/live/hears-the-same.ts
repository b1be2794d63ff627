import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import { needsSecondFactor } from '../sign-in/account-routes.ts'

/**
 * Whether whoever opened a stream may hear just what they heard then. A session outlives a membership: the same cookie
 * speaks for another agency once somebody has left the first, and a key for whatever its member has become.
 */
export function hearsTheSame(opened: KeyHolder, now: KeyHolder | undefined): boolean {
  return now !== undefined && !needsSecondFactor(now) && whatDecides(opened) === whatDecides(now)
}

/** What is told goes by these. */
function whatDecides({ agencyId, memberId, roles, clientId, scopes }: KeyHolder): string {
  return JSON.stringify([agencyId, memberId, roles.toSorted(), clientId, scopes?.toSorted() ?? null])
}
