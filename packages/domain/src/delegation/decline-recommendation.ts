import { type Actor, actorText } from '../actor.ts'
import type { Agency } from '../agency/agency.ts'
import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { isRecommended } from '../quality/fold.ts'
import type { QualityState } from '../quality/quality-state.ts'
import type { Delegation } from './delegation.ts'
import { planOfDelegation } from './evidence.ts'
import { arithmeticOf } from './recommendation.ts'
import { unmetSignature } from './signature.ts'

/** Who did not follow the recommendation, and why; it stands until the next evidence (quality, section 4, rule 23). */
export interface Declined {
  readonly by: string
  readonly reason: string
  readonly at: number
}

export interface DeclineEvents {
  'delegation.recommendation_declined': { by: string; reason: string; arithmetic: string }
}

/**
 * A promotion is recommended, and whoever could confirm it says why not. Nothing of the evidence changes: every item
 * stays reviewed, and with the next outcome that counts the recommendation is made anew, where the evidence still makes it.
 */
export function declineRecommendation(
  delegation: Delegation | undefined,
  id: string,
  why: string,
  agency: Agency | undefined,
  signing: { readonly actor: Actor; readonly signer: Member | undefined },
): Decision {
  if (delegation === undefined || agency === undefined)
    return refusedBecause('not_found', 'There is no such delegation')
  const plan = planOfDelegation(delegation)
  if (delegation.state !== 'reverse_shadow' || !isRecommended(plan, delegation.quality))
    return refusedBecause('nothing_recommended', 'Nothing is recommended that could be declined')
  if (delegation.declined !== undefined)
    return refusedBecause(
      'declined_already',
      'The recommendation is declined already',
      'Wait for the next review that counts',
    )
  const unmet = unmetSignature(delegation, agency, signing)
  if (unmet.length > 0) return refused('signature_missing', unmet)
  const body = { by: actorText(signing.actor), reason: why, arithmetic: arithmeticOf(plan, delegation.quality) }
  return accepted([{ stream: 'delegation', id, type: 'delegation.recommendation_declined', body }])
}

/** What keeps a declined promotion from going on, until there is new evidence. */
export function unmetAfterDecline({ declined }: Pick<Delegation, 'declined'>): Reason[] {
  if (declined === undefined) return []
  const message = `The recommendation was declined: ${declined.reason}`
  return [reason('recommendation_declined', message, 'The next review that counts brings it back')]
}

/** A recommendation is made anew under another plan: nothing is left of a declined one. */
export const withoutDecline = ({ declined }: Pick<Delegation, 'declined'>): { declined?: undefined } =>
  declined === undefined ? {} : { declined: undefined }

/**
 * New evidence makes it anew too. What changes none of the evidence does not, or whoever was declined could bring it
 * back: by disputing a pass of their own, say.
 */
export function withoutDeclineAfter(
  { declined, quality: before }: Pick<Delegation, 'declined' | 'quality'>,
  quality: QualityState,
): { declined?: undefined } {
  const isNew =
    quality.attempt !== before.attempt || quality.inAttempt !== before.inAttempt || quality.score !== before.score
  return isNew ? withoutDecline({ declined }) : {}
}
