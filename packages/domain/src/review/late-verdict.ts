import type { Proposed } from '../decision.ts'
import { workItemMoves } from '../work-item/machine.ts'
import { clocksOnReopen, type Promises } from '../work-item/promises.ts'
import { type Holder, releasedFrom } from '../work-item/whose-work.ts'
import { itemEvent } from '../work-item/work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import type { Verdict } from './machine.ts'

/** Delivered work that turns out to need mending opens a new cycle; the old one stays as it was (domain, section 6). */
export function reopenedLate(
  reviewId: string,
  workItemId: string,
  item: WorkItem,
  promises: Promises,
  verdict: Verdict,
  at: number,
  holder: Holder,
): Proposed[] {
  if (verdict !== 'rework' && verdict !== 'critical') return []
  if (workItemMoves.next(item.state, 'reopened', item) === undefined) return []
  const body = { reason: `Late verdict: ${verdict}`, reviewId, ...releasedFrom(holder) }
  return [itemEvent(workItemId, 'work_item.reopened', body, clocksOnReopen(promises, item, at))]
}
