import type { WorkItem } from './work-item.ts'

/** States in which somebody still has to do something. */
export const openStates = ['open', 'in_progress', 'blocked', 'submitted', 'in_review', 'rework', 'reopened'] as const

const open = new Set<string>(openStates)

/** Whether an item is work that a delegation has yet to finish or hand over. */
export function isOpenItem(item: WorkItem | undefined, delegationId: string): boolean {
  return item?.delegationId === delegationId && open.has(item.state)
}
