import { clinicalSignals } from '../../catalogue/clinical-signals.ts'
import { accepted, type Decision, type Proposed, type Reason, reason, refused, refusedBecause } from '../../decision.ts'
import { isScribe } from '../../member/is-scribe.ts'
import type { Member } from '../../member/member.ts'
import { type SamePerson, sameMember } from '../../member/same-person.ts'
import type { Task } from '../task.ts'

/** Somebody who has the task or an item of it, as they stand. */
export interface AtWork {
  readonly memberId: string
  readonly member: Member | undefined
  /** What they have: the hand-over of the task, or an item by its title. */
  readonly what: string
}

/** A lead says that a task may be clinical: from then on nobody but a scribe is given any of it. */
export function suspectTask(task: Task, id: string, why: string): Decision {
  if (task.clinical) return refusedBecause('clinical_already', 'The task is clinical, and guarded as such')
  const body = { words: [], place: 'person' as const, reason: why }
  return accepted([{ stream: 'task', id, type: 'task.clinical_suspected', body }])
}

/** A lead answers that it is not clinical, for the words that it was suspected of; each is asked about once. */
export function answerSuspicion(task: Task, id: string, by: string, why: string): Decision {
  if (task.suspicion === undefined) return refusedBecause('nothing_suspected', 'Nothing of this task is suspected')
  const body = { words: [...task.suspicion.words], by, reason: why }
  return accepted([{ stream: 'task', id, type: 'task.suspicion_answered', body }])
}

/**
 * From not clinical to clinical takes one lead. It has to be suspected first, in a command before: from then on nobody else
 * is given any of it, so that `atWork` is everybody who has some of it. Whoever is no scribe hands it over before.
 */
export function markClinical(
  task: Task,
  id: string,
  by: string,
  why: string,
  atWork: readonly AtWork[],
  at: number,
): Decision {
  if (task.clinical) return accepted([])
  if (task.suspicion === undefined || task.suspicion.raisedAt >= at)
    return refusedBecause(
      'not_suspected',
      'Before a task is marked as clinical nobody may be given any more of it',
      'Say that it is suspected, then mark it',
    )
  const others = atWork.filter(({ member }) => member === undefined || !isScribe(member))
  if (others.length > 0) return refused('clinical_guard', others.map(toHandOver))
  return accepted([
    { stream: 'task', id, type: 'task.marked_clinical', body: { by, reason: why } },
    ...[...new Set(atWork.map(({ memberId }) => memberId))].map((memberId) => clinicalWorkGiven(memberId, id)),
  ])
}

function toHandOver({ memberId, what }: AtWork): Reason {
  return reason(
    'clinical_guard',
    `${memberId} is no certified or designated scribe and has ${what}`,
    'End the delegation; assign the item to a scribe, let its review end, or cancel it',
  )
}

/**
 * A scribe was given clinical work. It changes nothing of them but their version: a credential that is withdrawn at the same
 * instant finds that it was not the last to know (decision 36).
 */
export function clinicalWorkGiven(memberId: string, taskId: string): Proposed {
  return { stream: 'member', id: memberId, type: 'member.clinical_work_given', body: { taskId } }
}

/** Who takes part in a reclassification, and whom they are the same person as. */
export interface Classifier {
  readonly isProgram?: boolean
  readonly isSame?: SamePerson
}

const personNeeded = () =>
  refusedBecause('person_needed', 'Two people take a task out of the guard; a program is none', 'Let a person say it')

/** Out of the clinical guard it takes two people: the first says why. */
export function proposeReclassification(
  task: Task,
  id: string,
  by: string,
  why: string,
  { isProgram }: Classifier = {},
): Decision {
  if (isProgram) return personNeeded()
  if (!task.clinical) return refusedBecause('not_clinical', 'The task is not clinical')
  if (task.reclassification?.by === by) return accepted([])
  if (task.reclassification !== undefined)
    return refusedBecause('proposed_already', 'Somebody else has proposed it', 'Confirm it, or let them withdraw it')
  return accepted([{ stream: 'task', id, type: 'task.reclassification_proposed', body: { by, reason: why } }])
}

export function withdrawReclassification(task: Task, id: string, by: string): Decision {
  if (task.reclassification === undefined) return accepted([])
  return accepted([{ stream: 'task', id, type: 'task.reclassification_withdrawn', body: { by } }])
}

/** The second has to be another person; they answer for the words of the task's name, brief and SOP too. */
export function confirmReclassification(
  task: Task,
  id: string,
  by: string,
  { isProgram, isSame = sameMember }: Classifier = {},
): Decision {
  const proposed = task.reclassification
  if (isProgram) return personNeeded()
  if (!task.clinical || proposed === undefined)
    return refusedBecause(
      'nothing_proposed',
      'Nobody has proposed that the task is not clinical',
      'Propose it, with the reason; another lead confirms it',
    )
  if (isSame(proposed.by, by))
    return refusedBecause(
      'second_person_needed',
      'You proposed this, so somebody else must confirm it',
      'Ask a second owner or ops lead to confirm',
    )
  const body = { by, proposedBy: proposed.by, reason: proposed.reason, words: wordsOfTask(task) }
  return accepted([{ stream: 'task', id, type: 'task.reclassification_confirmed', body }])
}

function wordsOfTask({ name, brief, sop }: Task): string[] {
  const texts = [name, ...Object.values(brief?.sections ?? {}), ...(sop?.steps ?? []).map(({ text }) => text)]
  return [...new Set(texts.flatMap(clinicalSignals))]
}
