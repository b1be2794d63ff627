import type { RecordOutcome } from '@understudy/contract/commands/delegation-commands'
import { recordDelegationOutcome } from '@understudy/domain/delegation/evidence'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { delegationAndFacts } from './delegation-and-more.ts'

/** The verdict on a first submission becomes evidence. Counted once for each review, however often it is sent. */
export const recordOutcomeVerb = verb<'delegation.record_outcome', RecordOutcome>({
  name: 'delegation.record_outcome',
  allow: [],
  needs: ({ delegationId, reviewId }, world) => {
    const workItemId = world.peek('review', reviewId)?.workItemId
    return [
      ...delegationAndFacts(world, delegationId),
      { type: 'review', id: reviewId },
      ...(workItemId === undefined ? [] : [{ type: 'work_item' as const, id: workItemId }]),
    ]
  },
  decide: ({ delegationId, reviewId, result, cause }, world, { at }) => {
    const delegation = world.read('delegation', delegationId)
    const review = world.peek('review', reviewId)
    const client = delegation && world.peek('client', delegation.clientId)
    const task = delegation && world.peek('task', delegation.taskId)
    if (!delegation || !review || !client || !task) return notFound('delegation')
    const item = world.peek('work_item', review.workItemId)
    const outcome = {
      reviewId,
      workItemId: review.workItemId,
      drawKind: review.drawKind,
      sopVersion: item?.sopVersion ?? 0,
      briefVersion: item?.briefVersion ?? 0,
      batch: item?.batch ?? null,
      result,
      cause,
      at,
    }
    return recordDelegationOutcome(delegation, delegationId, task, client.timeZone, outcome)
  },
})
