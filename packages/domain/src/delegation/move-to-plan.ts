import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { attemptsSoFar } from '../quality/earlier-attempts.ts'
import { asksNoMore, movedToPlan, staysExhausted } from '../quality/move-plan.ts'
import { type Plan, planIds } from '../quality/plan.ts'
import type { Delegation } from './delegation.ts'
import { planOfDelegation } from './evidence.ts'

/**
 * A lead puts one delegation under another plan, or under a newer version of its own, with a reason: the way on after
 * the attempts are used up, where the plan has a larger H (quality, section 1, luck over a life).
 */
export function moveToPlan(
  delegation: Delegation | undefined,
  id: string,
  plan: Plan | undefined,
  reason: string,
  by: string,
): Decision {
  if (delegation === undefined || plan === undefined) return refusedBecause('not_found', 'There is no such delegation')
  if (delegation.state === 'ended')
    return refusedBecause('delegation_ended', 'The delegation has ended', 'Assign it anew')
  if (delegation.observed)
    return refusedBecause('observed_only', 'Who was brought along by a log is under no plan', 'Assign the task anew')
  const { quality } = delegation
  const from = planOfDelegation(delegation)
  const refusal = unmovable(from, plan, delegation)
  if (refusal !== undefined) return refusal
  const step = movedToPlan(from, plan, quality)
  const used = quality.independentSince === null ? step.quality.attempt - 1 : quality.attempt
  const earlier = attemptsSoFar(from, used, delegation.earlier)
  const body = { plan, reason, by, earlier, ...step }
  return accepted([{ stream: 'delegation', id, type: 'delegation.plan_moved', body }], {
    planId: plan.id,
    planVersion: plan.version,
  })
}

function unmovable(from: Plan, plan: Plan, { quality }: Delegation): Decision | undefined {
  if (from.id === plan.id && from.version === plan.version)
    return refusedBecause('same_plan', `The delegation is under ${plan.id}, version ${plan.version}, already`)
  if (staysExhausted(from, plan, quality))
    return refusedBecause(
      'plan_asks_no_more',
      `Attempt ${quality.attempt}: under ${plan.id}, which promotes at ${plan.promoteAt}, nothing would be recommended either`,
      `Name a plan that promotes above ${quality.exhaustedAt}`,
    )
  if (quality.independentSince !== null && !asksNoMore(from, plan))
    return refusedBecause(
      'not_proved_under_it',
      `Independence was shown under ${from.id}; ${plan.id} asks for more`,
      'Take the delegation back to reverse-shadow first, with a reason',
    )
  return undefined
}

/** A plan that can change lies on the delegation itself: what it decided stays explained by what it decided under. */
export function keptPlan(plan: Plan): Plan | undefined {
  return planIds.includes(plan.id) ? undefined : plan
}
