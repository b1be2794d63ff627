import type { WorkItem } from '../../work-item/work-item.ts'
import type { Task } from '../task.ts'

/**
 * Work is clinical where its task is, from the instant at which that was said, and where it was when it was made or
 * marked: two people who take a task out of the guard say so of what is made from then on. What a scribe was asked for is
 * a scribe's, and a clinician signs it (domain, sections 2 and 6).
 */
export function isClinicalWork(
  item: Pick<WorkItem, 'clinical'> | undefined,
  task: Pick<Task, 'clinical'> | undefined,
): boolean {
  return item?.clinical === true || task?.clinical === true
}

/** The task as the guard sees it for this item. */
export function asClassified<T extends Pick<Task, 'clinical'>>(
  task: T,
  item: Partial<Pick<WorkItem, 'clinical'>> | undefined,
): T {
  return item?.clinical && !task.clinical ? { ...task, clinical: true } : task
}
