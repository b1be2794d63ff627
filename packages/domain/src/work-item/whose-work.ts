import type { Delegation } from '../delegation/delegation.ts'
import type { Member } from '../member/member.ts'
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
}

/** What a reopened item is told where nobody is left to go on with it: it is given to somebody else (domain, section 6). */
export function releasedFrom({ delegation, assistant }: Holder): { unassigned?: true } {
  return delegation?.state === 'ended' || assistant?.state === 'left' ? { unassigned: true } : {}
}

/** For the review: who may not look at it beside the assistant, who never may. */
export function authorsBeside({ hands, assistantId }: Done, others: readonly string[] = []): { authors?: string[] } {
  const authors = [...new Set([...others, ...hands])].filter((memberId) => memberId !== assistantId)
  return authors.length === 0 ? {} : { authors }
}
