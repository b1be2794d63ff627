import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Task } from './task.ts'

/** What a person usually needs for one item of the task: planning is measured by it. */
export function setUsualMinutes(task: Pick<Task, 'usualMinutes'>, id: string, minutes: number): Decision {
  if (!Number.isInteger(minutes) || minutes < 1)
    return refusedBecause(
      'minutes_malformed',
      'The usual time is a whole number of minutes, 1 or more',
      'Enter 1 or more',
    )
  if (task.usualMinutes === minutes) return accepted([])
  return accepted([{ stream: 'task', id, type: 'task.usual_minutes_set', body: { minutes } }])
}
