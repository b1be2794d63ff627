import type { DecideInReview } from '@understudy/contract/commands/rhythm-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { decideInReview } from '@understudy/domain/rhythm/weekly-review'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { clientZone } from './client-zone.ts'

/** A decision of a weekly review, which becomes an action. */
export const decideInReviewVerb = verb<'weekly_review.decide', DecideInReview>({
  name: 'weekly_review.decide',
  allow: ['owner', 'ops_lead'],
  needs: ({ weeklyReviewId, ownerId }, world) => {
    const clientId = world.peek('weekly_review', weeklyReviewId)?.clientId
    return [
      { type: 'weekly_review', id: weeklyReviewId },
      { type: 'member', id: ownerId },
      ...(clientId === undefined ? [] : [{ type: 'client' as const, id: clientId }]),
    ]
  },
  decide: ({ weeklyReviewId, ...wanted }, world, { actor, at, newId }) => {
    const review = world.read('weekly_review', weeklyReviewId)
    const client = review && world.peek('client', review.clientId)
    if (review === undefined || client === undefined) return notFound('weekly review')
    const intended = { ...wanted, owner: world.peek('member', wanted.ownerId) }
    const ids = { weeklyReviewId, actionId: newId() }
    return decideInReview(review, ids, intended, clientZone(client), memberIdOf(actor), at)
  },
})
