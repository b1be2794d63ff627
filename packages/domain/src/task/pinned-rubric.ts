import type { Rubric } from '../quality/rubric.ts'
import type { Task } from './task.ts'

/** The rubric in force, as a review pins it when it is requested. */
export function pinnedRubric(task: Task | undefined): { rubric?: Rubric } {
  if (task?.rubric === undefined) return {}
  const { publishedAt: _, ...rubric } = task.rubric
  return { rubric }
}
