import type { Delegation } from '@understudy/domain/delegation/delegation'
import { planOfDelegation, stageOf } from '@understudy/domain/delegation/evidence'
import type { DrawEvidence } from '@understudy/domain/quality/audit-draw'
import { disused } from '@understudy/domain/quality/lapses'
import { planIds } from '@understudy/domain/quality/plan'
import { startQuality } from '@understudy/domain/quality/quality-state'
import type { WorkItem } from '@understudy/domain/work-item/work-item'

/** What a draw decided upon; no delegation where somebody covered. */
export function evidenceOf(item: WorkItem, delegation: Delegation | undefined, at: number): DrawEvidence {
  const isLate = item.submissions > 1
  if (delegation === undefined) return { plan: undefined, quality: startQuality(''), isIndependent: false, isLate }
  const isKnown = delegation.plan !== undefined || planIds.includes(delegation.quality.planId)
  return {
    plan: isKnown ? planOfDelegation(delegation) : undefined,
    quality: disused(delegation.quality, at).quality,
    isIndependent: stageOf(delegation) === 'independent',
    isLate,
  }
}
