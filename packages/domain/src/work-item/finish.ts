import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { illegal } from './legal.ts'
import { clocksOnReopen, type Promises } from './promises.ts'
import { itemEvent } from './work.ts'
import type { WorkItem } from './work-item.ts'

/** Signed for by the client or the clinician before the window ends by itself. */
export function acceptWork(item: WorkItem | undefined, id: string): Decision {
  const refusal = illegal(item, 'accepted')
  if (refusal !== undefined) return refusal
  return accepted([itemEvent(id, 'work_item.accepted', { by: 'person' })])
}

/** Anything after delivery opens a new cycle and leaves the old one as it was (sla, rule 35). */
export function reopenWork(
  item: WorkItem | undefined,
  id: string,
  promises: Promises,
  why: string,
  at: number,
): Decision {
  const refusal = illegal(item, 'reopened')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (why.trim() === '') return refusedBecause('reason_missing', 'A complaint needs a reason', 'Say what is wrong')
  return accepted([itemEvent(id, 'work_item.reopened', { reason: why }, clocksOnReopen(promises, item.cycle + 1, at))])
}
