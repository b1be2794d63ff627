import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { illegal } from './legal.ts'
import { clocksOnDelivery, type Promises } from './promises.ts'
import { acceptanceEnds } from './windows.ts'
import { itemEvent } from './work.ts'
import type { WorkItem } from './work-item.ts'

/** A log says that it was done and knows no verdicts: nothing is drawn or held (domain, section 14). */
export function deliverObserved(
  item: WorkItem | undefined,
  id: string,
  delegation: Delegation | undefined,
  promises: Promises,
  at: number,
): Decision {
  const refusal = illegal(item, 'delivered')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (delegation?.observed !== true)
    return refusedBecause(
      'not_observed',
      'Only the work of people adopted from a log is delivered without a draw',
      'Let the draw decide',
    )
  const clocks = clocksOnDelivery(promises, item.clocks, at)
  return accepted([
    itemEvent(id, 'work_item.delivered', { by: 'observed', ...acceptanceEnds(promises, item, at) }, clocks),
  ])
}
