import type { CloseWeeklyReview } from '@understudy/contract/commands/rhythm-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { closeReview } from '@understudy/domain/rhythm/weekly-review'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A weekly review is over. */
export const closeWeeklyReviewVerb = verb<'weekly_review.close', CloseWeeklyReview>({
  name: 'weekly_review.close',
  allow: ['owner', 'ops_lead'],
  needs: ({ weeklyReviewId }) => [{ type: 'weekly_review', id: weeklyReviewId }],
  decide: ({ weeklyReviewId, ...said }, world, { actor }) => {
    const review = world.read('weekly_review', weeklyReviewId)
    return review === undefined
      ? notFound('weekly review')
      : closeReview(review, weeklyReviewId, said, memberIdOf(actor))
  },
})
