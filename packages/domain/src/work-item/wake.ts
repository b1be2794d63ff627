import { accepted, type Decision, type Proposed } from '../decision.ts'
import { isClinicalWork } from '../task/clinical/as-classified.ts'
import type { Task } from '../task/task.ts'
import { carried, clocksWakeAt, type Promises, settleClocks } from './promises.ts'
import { itemEvent } from './work.ts'
import type { WorkItem } from './work-item.ts'

/** When the item next has something to do by itself: a threshold of a clock, or the end of the acceptance window. */
export function workItemWakeAt({ clocks, acceptanceEndsAt }: WorkItem): number | undefined {
  const instants = [clocksWakeAt(clocks), acceptanceEndsAt ?? undefined].filter((at) => at !== undefined)
  return instants.length > 0 ? Math.min(...instants) : undefined
}

/** What is due at `at`: warnings, breaches and follow-ups of its clocks, and acceptance by the window's end. */
export function wakeWorkItem(
  item: WorkItem | undefined,
  id: string,
  promises: Promises,
  at: number,
  task?: Pick<Task, 'clinical'>,
): Decision {
  if (item === undefined) return accepted([])
  const events: Proposed[] = []
  const settled = settleClocks(promises, item.clocks, at)
  if (settled.clocks.length > 0)
    events.push({ stream: 'work_item', id, type: 'work_item.clocks_settled', body: carried(settled) })
  // What its task was marked as since holds though the item was not told: no silence accepts scribe work.
  if (hasWaitedOut(item, at))
    events.push(
      isClinicalWork(item, task)
        ? itemEvent(id, 'work_item.marked_clinical', {})
        : itemEvent(id, 'work_item.accepted', { by: 'window' }),
    )
  return accepted(events)
}

/** Nobody signed for it or complained within its window. */
export function hasWaitedOut({ state, acceptanceEndsAt }: WorkItem, at: number): boolean {
  return state === 'delivered' && acceptanceEndsAt !== null && acceptanceEndsAt <= at
}
