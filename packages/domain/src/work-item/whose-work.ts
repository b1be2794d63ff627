import type { Delegation } from '../delegation/delegation.ts'
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

/** For the review: who may not look at it beside the assistant, who never may. */
export function authorsBeside({ hands, assistantId }: Done, others: readonly string[] = []): { authors?: string[] } {
  const authors = [...new Set([...others, ...hands])].filter((memberId) => memberId !== assistantId)
  return authors.length === 0 ? {} : { authors }
}
