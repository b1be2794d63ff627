import type { Delegation } from '@understudy/contract/http/delegations'
import { type Plan, planIds, planOf } from '@understudy/domain/quality/plan'
import type { QualityState } from '@understudy/domain/quality/quality-state'

/** What is known of somebody's evidence, and the plan that it is measured by. */
export interface Evidence {
  readonly quality: QualityState
  readonly plan: Plan
}

/** Whether a promotion is recommended as things stand: the line was reached, and nothing went wrong since. */
export const isAtLine = ({ quality, plan }: Evidence): boolean => quality.shown && quality.score >= plan.promoteAt

/** Undefined where the viewer is to judge work of it without knowing, where none is kept, and under a plan that is gone. */
export function evidenceOf(
  delegation: Pick<Delegation, 'quality' | 'plan' | 'blind' | 'observed'>,
): Evidence | undefined {
  if (delegation.blind || delegation.observed) return undefined
  const quality = delegation.quality as unknown as QualityState
  if (delegation.plan !== null) return { quality, plan: delegation.plan as Plan }
  return planIds.includes(quality.planId) ? { quality, plan: planOf(quality.planId) } : undefined
}
