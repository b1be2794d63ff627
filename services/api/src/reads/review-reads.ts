import { Id } from '@understudy/contract/commands/fields'
import { ExplainedClock } from '@understudy/contract/http/clocks'
import { pageOf } from '@understudy/contract/http/fields'
import {
  Review,
  ReviewQuery,
  ReviewQueue,
  ReviewQueueQuery,
  ReviewReplacements,
} from '@understudy/contract/http/reviews'
import { readVirtualMoment } from '@understudy/engine/agency/read-virtual-moment'
import { readReviewClocks } from '@understudy/engine/clock/read-stream-clocks'
import { readReplacements } from '@understudy/engine/review/read-replacements'
import { readReviewQueue } from '@understudy/engine/review/read-review-queue'
import { listReviews, readOpenReview, readReview } from '@understudy/engine/review/read-reviews'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { momentOf } from './moment-of.ts'
import { readRoute } from './read-route.ts'

const tag = 'reviews'
const ofReview = z.object({ reviewId: Id })

export function reviewReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/reviews',
    operationId: 'listReviews',
    summary: 'The reviews that you can see',
    query: ReviewQuery,
    answer: pageOf(Review),
    read: ({ reads, viewer, query }) => listReviews(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/review-queue',
    operationId: 'readReviewQueue',
    summary: 'What waits to be reviewed, soonest promise first, and who should take it',
    query: ReviewQueueQuery,
    answer: ReviewQueue,
    read: async ({ engine, reads, viewer, query, isVirtual }) => {
      const at = isVirtual ? await readVirtualMoment(engine.pool, viewer.agencyId) : Date.now()
      return readReviewQueue(reads, viewer, query, at)
    },
  })
  readRoute(app, context, {
    tag,
    path: '/v1/review-replacements',
    operationId: 'readReviewReplacements',
    summary: 'Who had other items looked at than the sample took, and why',
    answer: ReviewReplacements,
    read: ({ reads, viewer }) => readReplacements(reads, viewer),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/reviews/:reviewId',
    operationId: 'readReview',
    summary: 'One review',
    params: ofReview,
    answer: Review,
    read: ({ reads, viewer, params: { reviewId } }) => readReview(reads, viewer, reviewId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/reviews/:reviewId/clocks',
    operationId: 'readReviewClocks',
    summary: 'Every clock of a review, ended ones included',
    params: ofReview,
    answer: z.object({ items: z.array(ExplainedClock) }),
    read: async (asking) => {
      const { engine, reads, viewer, params } = asking
      const moment = { pool: engine.pool, at: await momentOf(asking) }
      const items = await readReviewClocks(reads, viewer, params.reviewId, moment)
      return items && { items }
    },
  })
  historyRoute(app, context, {
    tag,
    type: 'review',
    path: '/v1/reviews/:reviewId/history',
    operationId: 'readReviewHistory',
    see: readOpenReview,
  })
}
