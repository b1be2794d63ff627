import type { Delegation } from '../delegation/delegation.ts'
import { clinicalGuard } from '../delegation/gates.ts'
import type { Member } from '../member/member.ts'
import type { Task } from '../task/task.ts'
import type { WorkItem } from './work-item.ts'

type Done = Pick<WorkItem, 'hands' | 'submittedBy' | 'assistantId'>

/** Everybody whose work the last submission is; what a log or an import hands in is its assistant's. */
export function doersOf({ hands, submittedBy, assistantId }: Done): readonly string[] {
  return submittedBy !== null || assistantId === null || hands.includes(assistantId) ? hands : [...hands, assistantId]
}

/** Who handed the last submission in, and answers for it. */
export function submitterOf({ submittedBy, assistantId }: Done): string | null {
  return submittedBy ?? assistantId
}

/**
 * Handed in by somebody else than the assistant of the delegation that it stands under: cover, which is reviewed before
 * it is delivered and is evidence of nobody (quality, section 4, rule 22).
 */
export function isCover(item: Done, delegation: Delegation | undefined): boolean {
  return delegation !== undefined && submitterOf(item) !== delegation.assistantId
}

/** Who had an item before it came back, as they stand now. */
export interface Holder {
  readonly delegation?: Delegation | undefined
  readonly assistant?: Member | undefined
  /** The task as it is classified now. */
  readonly task?: Classified | undefined
}

type Classified = Pick<Task, 'clinical' | 'suspicion'>

/** What a reopened item is told where nobody is left to go on with it: it is given to somebody else (domain, section 6). */
export function releasedFrom(holder: Holder): { unassigned?: true } {
  const isGone = holder.delegation?.state === 'ended' || holder.assistant?.state === 'left'
  return isGone || !mayHaveBack(holder) ? { unassigned: true } : {}
}

/** Clinical work comes back to a scribe who has a delegation of it; to anybody else it is given anew, past the guard. */
function mayHaveBack({ delegation, assistant, task }: Holder): boolean {
  if (task === undefined || assistant === undefined) return true
  return clinicalGuard(task, assistant).length === 0 && (!task.clinical || delegation !== undefined)
}

/** For the review: who may not look at it beside the assistant, who never may. */
export function authorsBeside({ hands, assistantId }: Done, others: readonly string[] = []): { authors?: string[] } {
  const authors = [...new Set([...others, ...hands])].filter((memberId) => memberId !== assistantId)
  return authors.length === 0 ? {} : { authors }
}
