import type { Task as ShownTask } from '@understudy/contract/http/tasks'
import { noRequirements } from '@understudy/domain/task/requirements'
import type { Task } from '@understudy/domain/task/task'
import { iso } from '../reading/iso.ts'

type Shown = Pick<ShownTask, 'usualMinutes' | 'turnaround' | 'requires' | 'suspicion' | 'reclassification'>

/** What a task is made of beside its brief and SOP: what is usual, what it asks for, and what is open about it. */
export function presentClassification(task: Task): Shown {
  const { usualMinutes, turnaround, requires = noRequirements, suspicion, reclassification } = task
  const { skills, specialties, languages, tools } = requires
  return {
    usualMinutes: usualMinutes ?? null,
    turnaround: (turnaround ?? null) as Shown['turnaround'],
    requires: { skills: [...skills], specialties: [...specialties], languages: [...languages], tools: [...tools] },
    suspicion:
      suspicion === undefined
        ? null
        : {
            ...{ words: [...suspicion.words], places: [...suspicion.places], reason: suspicion.reason ?? null },
            raisedAt: iso(suspicion.raisedAt),
          },
    reclassification: reclassification === undefined ? null : { ...reclassification, at: iso(reclassification.at) },
  }
}
