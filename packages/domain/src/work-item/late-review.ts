import { accepted, type Decision, type Proposed, refusedBecause } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { firstOutcomeOf } from '../review/outcome-of-verdict.ts'
import type { Review, ReviewEvents } from '../review/review.ts'
import { pinnedRubric } from '../task/pinned-rubric.ts'
import type { Task } from '../task/task.ts'
import { illegal } from './legal.ts'
import { carried, type Promises, reviewClocks } from './promises.ts'
import { authorsBeside, isCover } from './whose-work.ts'
import { itemEvent } from './work.ts'
import type { Floor, LateDraw, WorkItem } from './work-item.ts'

export interface LateLook {
  readonly workItemId: string
  readonly item: WorkItem
  readonly task?: Task | undefined
  readonly delegation: Delegation | undefined
  /** The review that the item had before it was delivered, where it had one. */
  readonly earlier: Review | undefined
  /** The late review that it had, where it had one. */
  readonly late?: Review | undefined
}

export interface LateCause {
  readonly kind: LateDraw
  readonly reason: string
  readonly floor?: Floor | undefined
}

/** A late draw looks at delivered work and holds nothing up (domain, section 5). */
export function requestLateReview(
  look: Omit<LateLook, 'item'> & { item: WorkItem | undefined },
  promises: Promises,
  why: LateCause,
  newId: () => string,
  at: number,
): Decision {
  const { item } = look
  const refusal = illegal(item, 'late_review_requested')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (isLookedAt(item, look.late, why.kind))
    return refusedBecause('reviewed_late_already', 'This work item has its late review', 'Look at that one')
  if (!isEvidence(item, look.delegation))
    return refusedBecause(
      'nobody_to_learn_about',
      'The work was done without a delegation or by somebody else, or is observed only',
    )
  const reviewId = newId()
  return accepted(lateReview({ ...look, item }, promises, why, reviewId, at), { reviewId })
}

/** What a client complained about is always looked at; nothing where nobody's evidence could follow from it. */
export function lookedAtForComplaint(
  look: LateLook,
  promises: Promises,
  reason: string,
  newId: () => string,
  at: number,
): Proposed[] {
  if (isLookedAt(look.item, look.late, 'for_cause') || !isEvidence(look.item, look.delegation)) return []
  return lateReview(look, promises, { kind: 'for_cause', reason }, newId(), at)
}

/**
 * One look for a cause is enough. One that the sample had asked for is no look for a cause once it is answered: what a
 * client complains about afterwards is looked at all the same (quality, section 1).
 */
function isLookedAt({ lateReviewId }: WorkItem, late: Review | undefined, kind: LateDraw): boolean {
  const isAnswered = late?.firstVerdict != null && late.drawKind !== 'for_cause'
  return lateReviewId !== null && !(isAnswered && kind === 'for_cause')
}

function isEvidence(item: WorkItem, delegation: Delegation | undefined): boolean {
  return delegation !== undefined && !delegation.observed && !isCover(item, delegation)
}

function lateReview(
  { workItemId, item, task, earlier: first, late }: LateLook,
  promises: Promises,
  { kind, reason, floor }: LateCause,
  reviewId: string,
  at: number,
): Proposed[] {
  const { clientId, taskId, delegationId } = item
  const earlier = late ?? first
  const corrector = earlier?.verdict === 'fixed_and_accepted' ? [earlier.reviewerId as string] : []
  const before = earlier && firstOutcomeOf(earlier)
  const body: ReviewEvents['review.requested'] = {
    ...{ clientId, taskId, workItemId, delegationId, assistantId: item.assistantId as string },
    ...{ drawKind: kind, late: true },
    ...authorsBeside(item, [...(earlier?.authors ?? []), ...corrector]),
    ...(before !== undefined && { before }),
    ...(floor !== undefined && { floor }),
    ...pinnedRubric(task),
    ...carried(reviewClocks(promises, 1, at)),
  }
  return [
    itemEvent(workItemId, 'work_item.late_review_requested', { reviewId, kind, reason, ...(floor && { floor }) }),
    { stream: 'review', id: reviewId, type: 'review.requested', body },
  ]
}
