import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { keepsEvidence, stageOf } from '../delegation/evidence.ts'
import type { Stage } from '../delegation/machine.ts'
import { type SamePerson, sameMember } from '../member/same-person.ts'
import { type Marks, unmetMarks } from '../quality/rubric.ts'
import type { Promises } from '../work-item/promises.ts'
import { disputeEnds } from '../work-item/windows.ts'
import { illegalReview } from './legal.ts'
import type { Review } from './review.ts'

/** Another delegation of the task, whose work somebody says it is. */
export interface Rightful {
  readonly id: string
  readonly delegation: Delegation | undefined
}

export interface Plea {
  readonly comment: string
  /** How the work should have been marked. */
  readonly marks?: Marks | undefined
  /** Wrong person: whose work it is. */
  readonly rightful?: Rightful | undefined
  readonly isSame?: SamePerson
}

/**
 * A dispute needs a comment, may propose marks and may say that it is about the wrong person; a verdict can be disputed
 * once (quality, section 4, rule 16; section 5, line 11).
 */
export function disputeVerdict(
  review: Review | undefined,
  id: string,
  promises: Promises,
  by: string,
  { comment, marks, rightful, isSame }: Plea,
  at: number,
): Decision {
  const refusal = illegalReview(review, 'disputed')
  if (refusal !== undefined || review === undefined) return refusal as Decision
  if (review.drawKind === 'double')
    return refusedBecause('nobodys_evidence', 'A second look is nobody’s evidence', 'Dispute the verdict that counts')
  if (review.dispute !== null) return refusedBecause('disputed_before', 'A verdict can be disputed once')
  const reasons = [
    ...(comment.trim() === ''
      ? [reason('comment_missing', 'A dispute needs a comment', 'Say why the verdict is wrong')]
      : []),
    ...(marks === undefined ? [] : unmetProposal(review, marks)),
    ...(rightful === undefined ? [] : unmetRightful(review, rightful, isSame)),
  ]
  const [first] = reasons
  if (first !== undefined) return refused(reasons.length === 1 ? first.code : 'dispute_incomplete', reasons)
  const proposed = {
    ...(marks !== undefined && { marks }),
    ...(rightful !== undefined && { delegationId: rightful.id }),
  }
  const body = { by, comment, endsAt: disputeEnds(promises, at), ...proposed, round: review.round }
  return accepted([{ stream: 'review', id, type: 'review.disputed', body }])
}

/** Marks of somebody else than the reviewer: they are whole; why they are low is the reviewer's to say. */
export function unmetProposal({ rubric }: Review, marks: Marks): Reason[] {
  if (rubric === undefined)
    return [reason('no_rubric', 'This review has no rubric to mark against', 'Leave the marks out')]
  return unmetMarks({ ...rubric, threshold: 0 }, marks, { themes: [], comment: '' })
}

/** Nobody has judged their own work (four eyes), and a verdict goes only where it is evidence (domain, section 7). */
export function unmetRightful(
  { taskId, delegationId, reviewerId }: Review,
  { id, delegation }: Rightful,
  isSame: SamePerson = sameMember,
): Reason[] {
  const isAnother = delegation !== undefined && delegation.taskId === taskId && id !== delegationId
  if (!isAnother)
    return [reason('delegation_of_another_task', 'That is no other delegation of this task', 'Name whose work it is')]
  const stage = stageOf(delegation)
  if (stage === undefined) return [reason('delegation_ended', 'That delegation has ended', 'Name one that is open')]
  return [...unmetFourEyes(delegation, reviewerId, isSame), ...unmetEvidence(delegation, stage)]
}

function unmetFourEyes({ assistantId }: Delegation, reviewerId: string | null, isSame: SamePerson): Reason[] {
  if (reviewerId === null || !isSame(assistantId, reviewerId)) return []
  const message = 'The reviewer would have judged their own work'
  return [reason('reviewers_own', message, 'Overturn it and have it reviewed anew')]
}

function unmetEvidence(delegation: Delegation, stage: Stage): Reason[] {
  if (keepsEvidence(delegation)) return []
  const message = delegation.observed
    ? 'Who was brought along by a log keeps no evidence'
    : `Nobody works on their own in ${stage}, so that no verdict is evidence there`
  return [reason('no_evidence_kept', message, 'Name whose work it was, or uphold or overturn the verdict')]
}
