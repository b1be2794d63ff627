import type { Actor } from '../actor.ts'
import type { Agency } from '../agency/agency.ts'
import { type Reason, reason } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { type SamePerson, sameMember } from '../member/same-person.ts'
import { needsOwner } from '../quality/fold.ts'
import type { Delegation } from './delegation.ts'

/** Who asks for the step, and their membership where it is a person. */
export interface Signing {
  readonly actor: Actor
  readonly signer: Member | undefined
  readonly isSame?: SamePerson
}

/**
 * A promotion is confirmed by a named person, unless the agency switched automatic promotion on for the plan; from
 * the third attempt by an owner, and never by the assistant (quality, section 4, rule 23; section 5, line 5).
 */
export function unmetSignature(
  { quality, assistantId }: Delegation,
  agency: Agency,
  { actor, signer, isSame = sameMember }: Signing,
): Reason[] {
  const byOwner = needsOwner(quality)
  const who = byOwner ? 'an owner' : 'an ops lead, a reviewer or an owner'
  if (actor.kind === 'system') {
    if (isAutomatic(agency, quality.planId) && !byOwner) return []
    return [
      reason(
        'signature_missing',
        `A promotion in attempt ${quality.attempt} waits for its signature`,
        `Let ${who} confirm it`,
      ),
    ]
  }
  if (isSame(actor.memberId, assistantId))
    return [reason('own_promotion', 'Nobody confirms their own promotion', `Let ${who} confirm it`)]
  const roles = byOwner ? ['owner'] : ['owner', 'ops_lead', 'reviewer']
  if (signer?.roles.some((role) => roles.includes(role))) return []
  return [
    reason(
      'signature_missing',
      `In attempt ${quality.attempt} this takes the signature of ${who}`,
      `Let ${who} confirm it`,
    ),
  ]
}

function isAutomatic({ automaticPromotion }: Agency, planId: string): boolean {
  return (planId === 'light' || planId === 'standard') && automaticPromotion.includes(planId)
}
