import { type Refused, refusedBecause } from '../decision.ts'
import { workItemMoves } from './machine.ts'
import type { WorkItem } from './work-item.ts'

/** Undefined where the item may take this step now; else the refusal, which names the steps that it may take. */
export function illegal(item: WorkItem | undefined, event: string): Refused | undefined {
  if (item === undefined) return refusedBecause('not_found', 'There is no such work item')
  if (workItemMoves.next(item.state, event, item) !== undefined) return undefined
  const allowed = workItemMoves.allowed(item.state, item)
  const message = `A work item that is ${item.state} cannot be ${event}`
  return refusedBecause(
    'not_allowed_now',
    message,
    allowed.length > 0 ? `It can be ${allowed.join(', ')}` : 'It has ended',
  )
}
