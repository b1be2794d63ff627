import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'
import type { Fit } from './fit.ts'
import type { FitRole } from './place-task.ts'
import type { FitQuestions, ListedTask } from './questions.ts'
import type { Staffing } from './staffing.ts'

/** A listed task as a client keeps it: what it was found to be for. */
export interface SavedTask extends Pick<ListedTask, 'name' | 'place' | 'tools'> {
  readonly taskType: string | null
  readonly role: FitRole
  readonly minutesPerWeek: number
}

/** The answer to the fit questionnaire, as it was when it was saved: people come and go and are no part of it. */
export interface SavedFit {
  readonly tasks: readonly SavedTask[]
  readonly mix: readonly Omit<Fit['mix'][number], 'staffing'>[]
  readonly staffing: Staffing | null
  /** What is handed over first, in order. */
  readonly chosen: readonly string[]
}

export interface FitEvents {
  'client.fit_saved': SavedFit
}

const fewest = 3
const most = 5

/** The first tasks of the answer are chosen where nobody names others; three to five of what can be handed over. */
export function saveFit(
  id: string,
  { tasks: listed }: FitQuestions,
  fit: Fit,
  named: readonly string[] | undefined,
): Decision {
  const chosen = named ?? fit.first.tasks.map(({ name }) => name)
  const reasons = unmetChoice(fit, chosen)
  if (reasons.length > 0) return refused('choice_unusable', reasons)
  const tasks = listed.map(({ name, place, tools, taskType }, index): SavedTask => {
    const { role, minutesPerWeek } = fit.tasks[index] as Fit['tasks'][number]
    return { name, place, tools: [...tools], taskType: taskType ?? null, role, minutesPerWeek }
  })
  const mix = fit.mix.map(({ staffing: _, ...rest }) => rest)
  const body: SavedFit = { tasks, mix, staffing: fit.staffing, chosen: [...chosen] }
  return accepted([{ stream: 'client', id, type: 'client.fit_saved', body }], { chosen })
}

function unmetChoice({ tasks }: Fit, chosen: readonly string[]): Reason[] {
  const count = new Set(chosen).size
  const wrong = chosen.filter((name) => !tasks.some((task) => task.name === name && task.role !== 'none'))
  return [
    ...(count >= fewest && count <= most && count === chosen.length
      ? []
      : [
          reason(
            'three_to_five_tasks',
            `${count} tasks are chosen to begin with`,
            `Choose ${fewest} to ${most} different ones of those that can be handed over`,
          ),
        ]),
    ...wrong.map((name) =>
      reason('task_not_listed', `${name} is none of the listed tasks that can be handed over`, 'Choose one that is'),
    ),
  ]
}
