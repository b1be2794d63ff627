import type { Agency } from '../agency/agency.ts'
import { taskTypeNamed } from '../catalogue/task-types.ts'
import { type Assistant, type Candidates, candidatesFor } from './candidates.ts'
import { type FirstTasks, firstTasks } from './first-tasks.ts'
import { type FitRole, fitRoles, type Placement, placeTask } from './place-task.ts'
import type { FitQuestions, ListedTask } from './questions.ts'
import { type Staffing, staffingOf, staffingOfAll } from './staffing.ts'

export interface FitOfTask extends Placement {
  readonly name: string
  readonly minutesPerWeek: number
  /** Null where nobody is to do it. */
  readonly staffing: Staffing | null
  readonly candidates: Candidates
}

/** One role of the mix: what it does, and how it is staffed. */
export interface FitOfRole {
  readonly role: Exclude<FitRole, 'none'>
  readonly tasks: readonly string[]
  readonly minutesPerWeek: number
  readonly staffing: Staffing
}

export interface Fit {
  /** The recommended roles; without a task nobody is recommended. */
  readonly mix: readonly FitOfRole[]
  readonly staffing: Staffing | null
  readonly tasks: readonly FitOfTask[]
  readonly first: FirstTasks
}

/**
 * Who should do this? The answer to a list of tasks, with the reason for each (domain, section 2): a recommended mix of
 * roles, dedicated or pooled, the first three to five tasks, and who of the agency fits.
 */
export function fit(
  { tasks }: FitQuestions,
  agency: Pick<Agency, 'taskTypes'> | undefined,
  assistants: readonly Assistant[],
): Fit {
  const placed = tasks.map((task) => {
    const type = task.taskType === undefined ? undefined : taskTypeNamed(agency, task.taskType)
    return { task, ...placeTask(task, type) }
  })
  const given = placed.filter(({ role }) => role !== 'none').map(({ task }) => task)
  return {
    mix: fitRoles.flatMap((role) => {
      const of = placed.filter((one) => one.role === role).map(({ task }) => task)
      return role === 'none' || of.length === 0 ? [] : [ofRole(role, of)]
    }),
    staffing: given.length === 0 ? null : staffingOfAll(given),
    tasks: placed.map(({ task, role, reason, clinical }) => ({
      ...{ name: task.name, role, reason, clinical, minutesPerWeek: task.perWeek * task.minutes },
      staffing: role === 'none' ? null : staffingOf(task),
      candidates: candidatesFor(task, role, assistants),
    })),
    first: firstTasks(given),
  }
}

function ofRole(role: Exclude<FitRole, 'none'>, tasks: readonly ListedTask[]): FitOfRole {
  return {
    role,
    tasks: tasks.map(({ name }) => name),
    minutesPerWeek: tasks.reduce((sum, { perWeek, minutes }) => sum + perWeek * minutes, 0),
    staffing: staffingOfAll(tasks),
  }
}
