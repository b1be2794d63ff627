import { accepted, type Decision, type Proposed } from '../decision.ts'
import { carried, clocksWakeAt, type Promises, settleClocks } from './promises.ts'
import { itemEvent } from './work.ts'
import type { WorkItem } from './work-item.ts'

/** When the item next has something to do by itself: a threshold of a clock, or the end of the acceptance window. */
export function workItemWakeAt({ clocks, acceptanceEndsAt }: WorkItem): number | undefined {
  const instants = [clocksWakeAt(clocks), acceptanceEndsAt ?? undefined].filter((at) => at !== undefined)
  return instants.length > 0 ? Math.min(...instants) : undefined
}

/** What is due at `at`: warnings, breaches and follow-ups of its clocks, and acceptance by the window's end. */
export function wakeWorkItem(item: WorkItem | undefined, id: string, promises: Promises, at: number): Decision {
  if (item === undefined) return accepted([])
  const events: Proposed[] = []
  const settled = settleClocks(promises, item.clocks, at)
  if (settled.clocks.length > 0)
    events.push({ stream: 'work_item', id, type: 'work_item.clocks_settled', body: carried(settled) })
  if (item.state === 'delivered' && item.acceptanceEndsAt !== null && item.acceptanceEndsAt <= at)
    events.push(itemEvent(id, 'work_item.accepted', { by: 'window' }))
  return accepted(events)
}
