import { escapesBeforeFirstCatch } from './estimates/escapes.ts'
import { zeroFailureBound } from './estimates/jeffreys.ts'
import type { Plan } from './plan.ts'

/** What the figures of a plan do not say, in numbers: shown wherever they are shown (quality, section 1). */
export interface PlanLimits {
  /** The level at which least is looked at. */
  readonly lastLevel: Plan['levels'][number]
  /** Errors that slip by there after a sudden break, before the first is caught. */
  readonly slips: number
  /** The rate of critical errors that as many clean reviews as a promotion asks for still allow. */
  readonly rareCritical: number
}

export function limitsOfPlan({ levels, promoteAt }: Plan): PlanLimits {
  const lastLevel = levels.at(-1) as Plan['levels'][number]
  const { mean: slips } = escapesBeforeFirstCatch(lastLevel.num / lastLevel.den)
  return { lastLevel, slips, rareCritical: zeroFailureBound(promoteAt) }
}
