import type { Happening } from '../../stream.ts'
import type { Task } from '../task.ts'
import type { ClinicalEvents, Suspicion } from './suspicion.ts'

type Kept = Pick<Task, 'suspicion' | 'answeredWords' | 'reclassification'> & { readonly clinical?: boolean }

/** The part of a task's fold that says whether it is clinical; undefined where the event is none of these. */
export function evolveClinical(task: Task, { type, body, at }: Happening): Kept | undefined {
  switch (type) {
    case 'task.clinical_suspected':
      return { suspicion: suspected(task.suspicion, body as ClinicalEvents[typeof type], at) }
    case 'task.suspicion_answered':
      return answered(task, (body as ClinicalEvents[typeof type]).words)
    case 'task.marked_clinical':
      return { clinical: true, suspicion: undefined }
    case 'task.reclassification_proposed':
      return { reclassification: { ...(body as ClinicalEvents[typeof type]), at } }
    case 'task.reclassification_withdrawn':
      return { reclassification: undefined }
    case 'task.reclassification_confirmed': {
      const { words } = body as ClinicalEvents[typeof type]
      return { clinical: false, reclassification: undefined, ...answered(task, words) }
    }
    default:
      return undefined
  }
}

function suspected(
  before: Suspicion | undefined,
  { words, place, reason }: ClinicalEvents['task.clinical_suspected'],
  at: number,
): Suspicion {
  return {
    words: [...new Set([...(before?.words ?? []), ...words])],
    places: [...new Set([...(before?.places ?? []), place])],
    raisedAt: at,
    ...((reason ?? before?.reason) !== undefined && { reason: reason ?? before?.reason }),
  } as Suspicion
}

function answered(task: Task, words: readonly string[]) {
  return { suspicion: undefined, answeredWords: [...new Set([...(task.answeredWords ?? []), ...words])] }
}
