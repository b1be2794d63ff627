import { actorText } from '../actor.ts'
import type { Agency } from '../agency/agency.ts'
import { gateLimitsOf } from '../agency/gate-limits.ts'
import { dayMs } from '../day-ms.ts'
import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import { falsePromotionSoFar } from '../quality/earlier-attempts.ts'
import { headlineMissRate, type MissRate } from '../quality/estimates/miss-rate.ts'
import { isExhausted, isRecommended, promoted } from '../quality/fold.ts'
import { elapsed } from '../sla/business-time.ts'
import type { Promises } from '../work-item/promises.ts'
import { unmetAfterDecline } from './decline-recommendation.ts'
import type { Delegation, DelegationEvents } from './delegation.ts'
import { planOfDelegation } from './evidence.ts'
import { heldForIndependence, heldForReverseShadow, heldForShadow } from './gate-evidence.ts'
import { clinicalGuard, type GateFacts, unmetForIndependence, unmetForReverseShadow, unmetForShadow } from './gates.ts'
import { illegalStep } from './legal.ts'
import { arithmeticOf } from './recommendation.ts'
import { type Signing, unmetSignature } from './signature.ts'

/**
 * The next step of the hand-over, for a person's request and for the engine alike. A closed gate answers every
 * condition that does not hold, with what would satisfy it. `missed` is what reviewers are known to miss: the chance
 * that a promotion is false counts with its upper limit.
 */
export function advance(
  facts: GateFacts,
  id: string,
  promises: Promises,
  agency: Agency,
  signing: Signing,
  missed?: MissRate,
): Decision {
  const guard = clinicalGuard(facts.task, facts.assistant)
  const limits = gateLimitsOf(agency)
  switch (facts.delegation.state) {
    case 'assigned':
      return through(id, 'delegation.shadow_started', unmetForShadow(facts), () => ({ gate: heldForShadow(facts) }))
    case 'shadow':
      return through(
        id,
        'delegation.reverse_shadow_started',
        [...guard, ...unmetForReverseShadow(facts, limits)],
        () => ({
          gate: heldForReverseShadow(facts),
        }),
      )
    case 'reverse_shadow':
      return through(id, 'delegation.promoted', [...guard, ...unmetForPromotion(facts, agency, signing)], () =>
        promotion(facts, promises, signing, missed),
      )
    case 'independent':
      return refusedBecause(
        'independent_already',
        'The assistant is independent on this task: there is no further step',
      )
    default:
      return illegalStep(facts.delegation, 'promoted') as Decision
  }
}

type Step = 'delegation.shadow_started' | 'delegation.reverse_shadow_started' | 'delegation.promoted'

function through<T extends Step>(id: string, type: T, unmet: Reason[], body: () => DelegationEvents[T]): Decision {
  return unmet.length > 0 ? refused('gate_closed', unmet) : accepted([{ stream: 'delegation', id, type, body: body() }])
}

/** Whether nothing but the clinical guard may be in the way of a promotion: what it counts with is looked up only then. */
export function isAboutToBePromoted(delegation: Delegation, agency: Agency, signing: Signing): boolean {
  return delegation.state === 'reverse_shadow' && unmetForPromotion({ delegation }, agency, signing).length === 0
}

function unmetForPromotion(facts: Pick<GateFacts, 'delegation'>, agency: Agency, signing: Signing): Reason[] {
  const { delegation } = facts
  const plan = planOfDelegation(delegation)
  const { quality } = delegation
  const exhausted = reason(
    'attempts_exhausted',
    `Attempt ${quality.attempt} under ${plan.id}: nothing is recommended any more`,
    `Move to a plan that promotes above ${plan.promoteAt}`,
  )
  return [
    ...(isExhausted(plan, quality) ? [exhausted] : []),
    ...unmetForIndependence(facts, isRecommended(plan, quality) || isExhausted(plan, quality), gateLimitsOf(agency)),
    ...unmetAfterDecline(delegation),
    ...unmetSignature(delegation, agency, signing),
  ]
}

/** Carries everything that the decision was about: gate, sums, time to independence and the chance of an error. */
function promotion(
  facts: GateFacts,
  promises: Promises,
  { actor }: Signing,
  missed: MissRate | undefined,
): DelegationEvents['delegation.promoted'] {
  const { delegation, at } = facts
  const { quality, assignedAt } = delegation
  const plan = planOfDelegation(delegation)
  return {
    by: actorText(actor),
    gate: heldForIndependence(facts),
    quality: promoted(plan, quality, at),
    arithmetic: arithmeticOf(plan, quality),
    calendarDays: Math.round(((at - assignedAt) / dayMs) * 1_000) / 1_000,
    workingSeconds: elapsed(promises.calendar(promises.calendarVersion), assignedAt, at) / 1_000,
    falsePromotion: falsePromotionSoFar(plan, quality, delegation.earlier, headlineMissRate(missed)),
    ...(missed !== undefined && { missRate: missed }),
  }
}
