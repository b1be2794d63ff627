import { accepted, type Decision, refused, refusedBecause } from '../decision.ts'
import type { Task } from '../task/task.ts'
import { unfitFields } from '../task/tracker.ts'
import type { WorkItem } from './work-item.ts'

/** What was handed in is locked until it comes back (domain, section 1). */
const unlocked = new Set(['open', 'in_progress', 'blocked', 'rework', 'reopened'])

/** Values of the task's tracker; null clears one. What does not change writes nothing. `by` is a member, or nobody. */
export function setFields(
  item: WorkItem | undefined,
  id: string,
  { tracker = [] }: Pick<Task, 'tracker'>,
  values: Readonly<Record<string, string | null>>,
  by?: string,
): Decision {
  if (item === undefined) return refusedBecause('not_found', 'There is no such work item')
  if (!unlocked.has(item.state))
    return refusedBecause('locked', `A work item that is ${item.state} is locked`, 'Wait until it comes back')
  const reasons = unfitFields(tracker, values)
  if (reasons.length > 0) return refused('invalid_fields', reasons)
  const changed = Object.entries(values).filter(([key, value]) => (item.fields?.[key] ?? null) !== value)
  if (changed.length === 0) return accepted([])
  const body = { values: Object.fromEntries(changed), ...(by !== undefined && { by }) }
  return accepted([{ stream: 'work_item', id, type: 'work_item.fields_set', body }])
}
