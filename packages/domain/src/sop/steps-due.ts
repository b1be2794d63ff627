import type { WorkItem } from '../work-item/work-item.ts'

type Ticks = Pick<WorkItem, 'requiredSteps' | 'ticked' | 'branches' | 'values'>

/** Whether a step belongs to the work, by what the steps before it were answered. Unanswered, its branch is not taken. */
export function isOnPath(item: Pick<Ticks, 'branches' | 'values'>, step: number): boolean {
  const branch = item.branches?.[step]
  if (branch === undefined) return true
  return isOnPath(item, branch.step) && branch.answers.includes(item.values?.[branch.step] ?? '')
}

/** The required steps on the branches taken that are still unticked. */
export function stepsDue(item: Ticks): number[] {
  return item.requiredSteps.filter((step) => !item.ticked.includes(step) && isOnPath(item, step))
}
