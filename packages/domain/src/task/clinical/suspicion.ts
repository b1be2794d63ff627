import { clinicalSignals } from '../../catalogue/clinical-signals.ts'
import type { Proposed } from '../../decision.ts'
import type { Task } from '../task.ts'

export const placesOfSignals = ['name', 'brief', 'sop', 'item', 'person'] as const
export type PlaceOfSignal = (typeof placesOfSignals)[number]

/** A task that says of itself that it is not clinical, and reads as if it were: nobody but a scribe works on it meanwhile. */
export interface Suspicion {
  /** What reads like clinical work; empty where a person suspects it. */
  readonly words: readonly string[]
  readonly places: readonly PlaceOfSignal[]
  readonly reason?: string
  readonly raisedAt: number
}

/** Two people take a task out of the clinical guard: this is what the first of them said. */
export interface Reclassification {
  readonly by: string
  readonly reason: string
  readonly at: number
}

export interface ClinicalEvents {
  'task.clinical_suspected': { words: string[]; place: PlaceOfSignal; reason?: string }
  /** A lead says that it is not clinical for all these words. */
  'task.suspicion_answered': { words: string[]; by: string; reason: string }
  'task.marked_clinical': { by: string; reason: string }
  'task.reclassification_proposed': { by: string; reason: string }
  'task.reclassification_withdrawn': { by: string }
  'task.reclassification_confirmed': { by: string; proposedBy: string; reason: string; words: string[] }
}

type Suspect = Pick<Task, 'clinical' | 'suspicion' | 'answeredWords'>

/**
 * What a text of a task that is not clinical gives away: words that nobody has answered for yet (domain, section 2). The
 * same word is asked about once.
 */
export function suspectedIn(task: Suspect, taskId: string, place: PlaceOfSignal, texts: readonly string[]): Proposed[] {
  if (task.clinical) return []
  const known = new Set([...(task.answeredWords ?? []), ...(task.suspicion?.words ?? [])])
  const words = [...new Set(texts.flatMap(clinicalSignals))].filter((word) => !known.has(word))
  if (words.length === 0) return []
  return [{ stream: 'task', id: taskId, type: 'task.clinical_suspected', body: { words, place } }]
}
