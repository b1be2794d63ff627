import { accepted, type Decision, refusedBecause } from '../decision.ts'
import { clocksOnFacts } from './clocks-on-change.ts'
import { openStates } from './open-item.ts'
import { owingOf } from './owing.ts'
import type { Promises } from './promises.ts'
import { itemEvent } from './work.ts'
import type { Priority, WorkItem } from './work-item.ts'

/** Another priority may be another policy, which says whether its clocks count anew or from their start (sla, rule 42). */
export function changePriority(
  item: WorkItem | undefined,
  id: string,
  priority: Priority,
  promises: Promises,
  at: number,
): Decision {
  if (item === undefined) return refusedBecause('not_found', 'There is no such work item')
  if (item.priority === priority) return accepted([])
  if (!(openStates as readonly string[]).includes(item.state))
    return refusedBecause('not_allowed_now', `The priority of work that is ${item.state} changes nothing any more`)
  const before = { ...promises.facts, priority: item.priority }
  const clocks = clocksOnFacts(promises, item.clocks, owingOf(item, at), before, at)
  return accepted([itemEvent(id, 'work_item.priority_changed', { priority }, clocks)])
}
