import { hash } from 'node:crypto'
import type { DrawWorkItem } from '@understudy/contract/commands/work-item-commands'
import { beginReviewRounds } from '@understudy/domain/agency/review-rounds'
import { drawSubmission } from '@understudy/domain/work-item/draw-submission'
import { doersOf } from '@understudy/domain/work-item/whose-work'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import { notFound } from '../shell/not-found.ts'
import { type Ref, verb } from '../shell/verb.ts'
import { promisesFor } from './item-and-client.ts'

/**
 * Decides what happens to a locked submission: delivered at once, or held until a review's verdict. The draw's key is
 * brought by the handler, its commitment stands in the ledger before the first draw of the period.
 */
export const drawWorkItemVerb = verb<'work_item.draw', DrawWorkItem>({
  name: 'work_item.draw',
  allow: [],
  needs: ({ workItemId }, world, { agencyId }) => {
    const item = world.peek('work_item', workItemId)
    if (item === undefined) return [{ type: 'work_item', id: workItemId }]
    return [
      { type: 'work_item', id: workItemId },
      { type: 'client', id: item.clientId },
      { type: 'task', id: item.taskId },
      { type: 'agency', id: agencyId },
      ...(item.delegationId === null ? doersRefs(item) : [{ type: 'delegation' as const, id: item.delegationId }]),
      ...(item.reviewId === null ? [] : [{ type: 'review' as const, id: item.reviewId }]),
    ]
  },
  decide: ({ workItemId, period, keyHex }, world, { agencyId, at, newId }) => {
    const item = world.read('work_item', workItemId)
    const task = item && world.peek('task', item.taskId)
    const client = item && world.peek('client', item.clientId)
    const agency = world.peek('agency', agencyId)
    if (!item || !task || !client || !agency) return notFound('work item')
    const delegation = item.delegationId === null ? undefined : world.read('delegation', item.delegationId)
    const doers = item.delegationId === null ? doersOf(item).flatMap((id) => world.peek('member', id) ?? []) : []
    const review = item.reviewId === null ? undefined : world.read('review', item.reviewId)
    const key = Buffer.from(keyHex, 'hex')
    const commitment = hash('sha256', key, 'hex')
    const isOpen = agency.drawPeriods[period] === commitment
    const begins = beginReviewRounds(agency, agencyId, at)
    const draw = { period, key, commitment, agencyId, isOpen, begins }
    return drawSubmission(
      { workItemId, item, task, delegation, doers, review },
      promisesFor(world, workItemId),
      draw,
      newId,
      at,
    )
  },
})

/** Who did it without a delegation: a lead or client contact who shows the work, or cover that has to be reviewed. */
function doersRefs(item: WorkItem): Ref[] {
  return doersOf(item).map((id) => ({ type: 'member', id }))
}
