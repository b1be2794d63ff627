import { accepted, type Decision, refused, refusedBecause } from '../decision.ts'
import { ownEntry } from '../own-entry.ts'
import { checkPlan } from '../quality/check-plan.ts'
import { type Plan, planIds, planOf } from '../quality/plan.ts'
import { promiseOf } from '../quality/plan-promise.ts'
import type { Agency } from './agency.ts'

type WithPlans = Pick<Agency, 'plans'>

/** A plan that every agency has, or the newest version of one of this agency's own. */
export function planNamed(agency: WithPlans | undefined, planId: string): Plan | undefined {
  return planIds.includes(planId) ? planOf(planId) : ownEntry(agency?.plans, planId)
}

/** All that a task of this agency may name. */
export function planIdsOf(agency: WithPlans | undefined): string[] {
  return [...planIds, ...Object.keys(agency?.plans ?? {})]
}

/** The plan where it is the agency's own: what is decided under it carries it along, because it can change. */
export function ownPlanNamed(agency: WithPlans | undefined, planId: string): Plan | undefined {
  return planIds.includes(planId) ? undefined : ownEntry(agency?.plans, planId)
}

/**
 * A plan of the agency's own, or its next version; refused with every reason why it can never work. What it promises is
 * part of the answer and of the event, so that what was known when it was saved can be looked up for ever.
 */
export function savePlan(agency: WithPlans, id: string, draft: Omit<Plan, 'version'>, missRate: number): Decision {
  if (planIds.includes(draft.id))
    return refusedBecause('plan_id_taken', `Every agency has the plan ${draft.id}, as it is`, 'Give yours another id')
  if (draft.id in Object.prototype)
    return refusedBecause('plan_id_unusable', `A plan cannot be called ${draft.id}`, 'Give yours another id')
  const before = ownEntry(agency.plans, draft.id)
  const plan: Plan = { ...draft, version: (before?.version ?? 0) + 1 }
  const reasons = checkPlan(plan)
  if (reasons.length > 0) return refused('plan_unusable', reasons)
  const promise = promiseOf(plan, missRate)
  if (before !== undefined && isSame(before, plan))
    return accepted([], { planId: plan.id, version: before.version, promise })
  return accepted([{ stream: 'agency', id, type: 'agency.plan_saved', body: { plan, promise } }], {
    planId: plan.id,
    version: plan.version,
    promise,
  })
}

function isSame(one: Plan, other: Plan): boolean {
  const { version: _, levels, deliversBeforeReview = false, ...rest } = one
  return (
    Object.entries(rest).every(([name, value]) => other[name as keyof Plan] === value) &&
    deliversBeforeReview === (other.deliversBeforeReview ?? false) &&
    levels.length === other.levels.length &&
    levels.every(({ num, den }, index) => num === other.levels[index]?.num && den === other.levels[index]?.den)
  )
}
