import { type Plan, planOf } from '@understudy/domain/quality/plan'
import type { SimulationOptions } from './simulation-options.ts'

/** The plan that everybody is under: with nothing held, the agency's own copy that delivers before it reviews. */
export function simulatedPlan({ planId, hold }: Pick<SimulationOptions, 'planId' | 'hold'>): Plan {
  const plan = planOf(planId)
  return hold ? plan : { ...plan, id: `${planId}-unheld`, deliversBeforeReview: true }
}
