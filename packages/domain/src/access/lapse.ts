import type { Proposed } from '../decision.ts'
import type { MemberAccess } from './evolve-member-access.ts'
import { type Grant, keyOf } from './grant.ts'

interface Granted extends MemberAccess {
  readonly state: string
}

/** When the next grant or agreement of a member runs out: a wait, and no promise (domain, section 1). */
export function accessEndsAt({ state, agreement, grants }: Granted): number | undefined {
  if (state !== 'active') return undefined
  const ends = [...grants.map(endOf), agreement === null ? null : endOf(agreement)].filter((end) => end !== null)
  return ends.length === 0 ? undefined : Math.min(...ends)
}

/** What has run out by `at`, each once: routing stops by itself, somebody is to hear of it. */
export function lapsesOf({ state, grants, agreement }: Granted, id: string, at: number): Proposed[] {
  if (state !== 'active') return []
  const event = (type: string, body: object): Proposed => ({ stream: 'member', id, type, body })
  const hasEnded = (ends: number | null): ends is number => ends !== null && ends <= at
  const signedUntil = agreement === null ? null : endOf(agreement)
  return [
    ...grants.flatMap((grant) => {
      const end = endOf(grant)
      return hasEnded(end) ? [event('member.access_lapsed', { ...keyOf(grant), expiredAt: end })] : []
    }),
    ...(hasEnded(signedUntil) ? [event('member.agreement_lapsed', { expiredAt: signedUntil })] : []),
  ]
}

/** The end that nobody has noticed yet, if there is one. */
function endOf({ expiresAt, lapsedAt }: { expiresAt?: Grant['expiresAt']; lapsedAt?: number }): number | null {
  return lapsedAt === undefined ? (expiresAt ?? null) : null
}
