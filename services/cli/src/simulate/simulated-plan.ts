import { type Plan, planIds, planOf } from '@understudy/domain/quality/plan'
import { readPlan } from '../plan/read-plan.ts'
import type { SimulationOptions } from './simulation-options.ts'

type Rules = Pick<SimulationOptions, 'planId' | 'ownPlan' | 'hold'>

/** The plan that everybody is under: with nothing held, the agency's own copy that delivers before it reviews. */
export function simulatedPlan({ planId, ownPlan, hold }: Rules): Plan {
  const plan = ownPlan ?? planOf(planId)
  return hold ? plan : { ...plan, id: `${plan.id}-unheld`, deliversBeforeReview: true }
}

/** Whether the simulated agency saves it: every agency has the others. */
export const isOwnPlan = (rules: Rules) => !planIds.includes(simulatedPlan(rules).id)

/** Whether whoever shows competence is promoted by the engine alone, as an agency may allow for light and standard. */
export const isAutomatic = (rules: Rules) => !isOwnPlan(rules) && rules.planId !== 'strict'

/**
 * The plan in a file, in the shape and by the check of saving one; undefined where the name is one that every agency
 * has. The simulated agency saves it as its first version. @throws Error with every reason why it can never work
 */
export async function ownPlanNamed(idOrFile: string | undefined): Promise<Plan | undefined> {
  if (idOrFile === undefined || planIds.includes(idOrFile)) return undefined
  const plan = { ...(await readPlan(idOrFile)), version: 1 }
  if (planIds.includes(plan.id))
    throw new Error(`Every agency has the plan ${plan.id}, as it is; give yours another id`)
  return plan
}
