import type { HoldWeeklyReview } from '@understudy/contract/commands/rhythm-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { holdReview, weeklyReviewId } from '@understudy/domain/rhythm/weekly-review'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { clientZone } from './client-zone.ts'

/** The weekly review of a client begins; what is decided in it becomes actions. */
export const holdWeeklyReviewVerb = verb<'weekly_review.hold', HoldWeeklyReview>({
  name: 'weekly_review.hold',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId, week }) => [
    { type: 'client', id: clientId },
    { type: 'weekly_review', id: weeklyReviewId(clientId, week) },
  ],
  decide: ({ clientId, week, notes }, world, { actor, at }) => {
    const client = world.peek('client', clientId)
    if (client === undefined) return notFound('client')
    const before = world.read('weekly_review', weeklyReviewId(clientId, week))
    return holdReview(before, { clientId, zone: clientZone(client), week, by: memberIdOf(actor), notes }, at)
  },
})
