import type { Proposed } from '../decision.ts'
import { workItemMoves } from '../work-item/machine.ts'
import { clocksOnTurn, type Promises } from '../work-item/promises.ts'
import { acceptanceEnds } from '../work-item/windows.ts'
import { itemEvent } from '../work-item/work.ts'
import type { WorkItem } from '../work-item/work-item.ts'

/**
 * What a verdict had held is delivered after all, with what was handed in last; nothing where the item has ended, is
 * delivered, or is looked at by another review (domain, section 6).
 */
export function turnedDelivery(
  reviewId: string,
  workItemId: string,
  item: WorkItem,
  promises: Promises,
  at: number,
): Proposed[] {
  const turns = item.reviewId === reviewId && workItemMoves.next(item.state, 'verdict_turned', item) !== undefined
  if (!turns) return []
  const body = { reviewId, ...acceptanceEnds(promises, item, at) }
  return [itemEvent(workItemId, 'work_item.verdict_turned', body, clocksOnTurn(promises, item, at))]
}
