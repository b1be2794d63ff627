import type { BoardRow } from '@understudy/contract/http/board'
import { dayIn } from '../time/today-of.ts'

export type DayGroup = 'overdue' | 'today' | 'later' | 'waiting' | 'handed_in'

const order: readonly DayGroup[] = ['overdue', 'today', 'later', 'waiting', 'handed_in']

/** Somebody's work in the order in which they do it: by its deadline, on the days of their own zone. */
export function dayGroups(
  rows: readonly BoardRow[],
  zone: string,
  now: number,
): readonly (readonly [DayGroup, readonly BoardRow[]])[] {
  const byDue = rows.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
  const groups = Map.groupBy(byDue, (row) => groupOf(row, zone, now))
  return order.flatMap((group) => {
    const found = groups.get(group)
    return found === undefined ? [] : [[group, found] as const]
  })
}

function groupOf({ state, blockedOn, dueAt }: BoardRow, zone: string, now: number): DayGroup {
  if (state === 'submitted' || state === 'in_review') return 'handed_in'
  if (blockedOn !== null) return 'waiting'
  const due = Date.parse(dueAt)
  if (due < now) return 'overdue'
  return dayIn(zone, due) === dayIn(zone, now) ? 'today' : 'later'
}
