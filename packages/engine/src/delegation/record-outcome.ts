import type { RecordOutcome } from '@understudy/contract/commands/delegation-commands'
import { isOlder, recordDelegationOutcome } from '@understudy/domain/delegation/evidence'
import { noteReview } from '@understudy/domain/delegation/note-review'
import { mayKnowBatch } from '@understudy/domain/delegation/recent-batches'
import { knownBefore } from '@understudy/domain/review/outcome-of-verdict'
import type { Review } from '@understudy/domain/review/review'
import { promisesOf } from '@understudy/domain/work-item/promises'
import { notFound } from '../shell/not-found.ts'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { delegationAndFacts } from './delegation-and-more.ts'

/** The verdict on a first submission becomes evidence. Counted once for each review, however often it is sent. */
export const recordOutcomeVerb = verb<'delegation.record_outcome', RecordOutcome>({
  name: 'delegation.record_outcome',
  allow: [],
  needs: ({ delegationId, reviewId, laterAt }, world) => {
    const review = world.peek('review', reviewId)
    return [
      ...delegationAndFacts(world, delegationId),
      { type: 'review', id: reviewId },
      ...(review === undefined ? [] : workOf(review)),
      ...otherLooks(world, reviewId).map((id) => ({ type: 'review' as const, id })),
      ...historyToFold(world, delegationId, reviewId, laterAt),
    ]
  },
  decide: ({ delegationId, reviewId, result, cause, laterAt }, world, { at }) => {
    const delegation = world.read('delegation', delegationId)
    const review = world.peek('review', reviewId)
    // Of another task of the family, its own versions and its own client's days count.
    const client = review && world.peek('client', review.clientId)
    const task = review && world.peek('task', review.taskId)
    if (!delegation || !review || !client || !task) return notFound('delegation')
    const { workItemId, late } = review
    const history = world.history('delegation', delegationId)
    const addsNothing = laterAt ?? (isLook(review) ? (review.firstVerdictAt ?? at) : undefined)
    if (addsNothing !== undefined) return noteReview(delegation, delegationId, reviewId, addsNothing, history)
    // Who decides between two counts as a late verdict does.
    const drawKind = review.drawKind === 'adjudication' ? 'for_cause' : review.drawKind
    const item = world.peek('work_item', workItemId)
    const others = otherLooks(world, reviewId).flatMap((id) => world.peek('review', id) ?? [])
    const before = knownBefore(review, others)
    const outcome = {
      ...{ reviewId, workItemId, drawKind, late, before, result, cause },
      at: review.firstVerdictAt ?? at,
      sopVersion: item?.sopVersion ?? 0,
      briefVersion: item?.briefVersion ?? 0,
      batch: item?.batch ?? null,
    }
    const { calendar, calendarVersion } = promisesOf(client)
    return recordDelegationOutcome(delegation, delegationId, task, calendar(calendarVersion), outcome, history)
  },
})

/** A second look, which is nobody's evidence, or one at what was handed in again after a complaint: the late look speaks. */
const isLook = ({ drawKind, late }: Review) => drawKind === 'double' || (drawKind === 'for_cause' && !late)

/** The reviewed work, which may be another task's that shares its evidence. */
function workOf({ workItemId, taskId, clientId }: Review): Ref[] {
  return [
    { type: 'work_item', id: workItemId },
    { type: 'task', id: taskId },
    { type: 'client', id: clientId },
  ]
}

/** The other reviews of what a late one looks at, the third person's between two among them. */
function otherLooks(world: World, reviewId: string): string[] {
  const review = world.peek('review', reviewId)
  const item = review?.late ? world.peek('work_item', review.workItemId) : undefined
  const ofItem = [item?.reviewId, item?.lateReviewId].filter((id) => id != null)
  const adjudications = ofItem.flatMap((id) => world.peek('review', id)?.adjudicationId ?? [])
  return [...new Set([...ofItem, ...adjudications])].filter((id) => id !== reviewId)
}

/**
 * A worse verdict of a batch that may be known stands at the place of its first, and one that a backlog brings late at that
 * of its own instant: the stream is folded again.
 */
function historyToFold(world: World, delegationId: string, reviewId: string, laterAt: number | undefined): Ref[] {
  const delegation = world.peek('delegation', delegationId)
  const review = world.peek('review', reviewId)
  if (delegation === undefined || review === undefined) return []
  const batch = world.peek('work_item', review.workItemId)?.batch
  const isKnown = batch != null && mayKnowBatch(delegation, batch)
  const givenAt = laterAt ?? review.firstVerdictAt
  const isLate = givenAt !== null && isOlder(delegation, givenAt)
  return isKnown || isLate ? [{ type: 'delegation', id: delegationId, with: 'history' }] : []
}
