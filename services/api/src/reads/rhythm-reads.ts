import { Id } from '@understudy/contract/commands/fields'
import { pageOf } from '@understudy/contract/http/fields'
import {
  Action,
  ActionQuery,
  DailyUpdate,
  DailyUpdateDraft,
  DailyUpdateQuery,
  DayOfUpdates,
  DayOfUpdatesQuery,
  DraftQuery,
  MissingUpdates,
  WeeklyDraft,
  WeeklyDraftQuery,
  WeeklyReview,
  WeeklyReviewQuery,
} from '@understudy/contract/http/rhythm'
import { listActions, readAction } from '@understudy/engine/rhythm/read-actions'
import { readDayOfUpdates } from '@understudy/engine/rhythm/read-day-of-updates'
import { listWeeklyReviews, readWeeklyReview } from '@understudy/engine/rhythm/read-reviews'
import { readUpdateDraft } from '@understudy/engine/rhythm/read-update-draft'
import { listUpdates, readMissing, readUpdate } from '@understudy/engine/rhythm/read-updates'
import { readWeeklyDraft } from '@understudy/engine/rhythm/read-weekly-draft'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { momentOf } from './moment-of.ts'
import { readRoute } from './read-route.ts'

const tag = 'rhythm'

export function rhythmReads(app: App, context: ApiContext): void {
  updateReads(app, context)
  reviewReadsOfWeeks(app, context)
  actionReads(app, context)
}

function updateReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/daily-updates',
    operationId: 'listDailyUpdates',
    summary: 'Daily updates: your own, or everybody’s where you lead',
    query: DailyUpdateQuery,
    answer: pageOf(DailyUpdate),
    read: ({ reads, viewer, query }) => listUpdates(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/daily-updates/draft',
    operationId: 'readDailyUpdateDraft',
    summary: 'What the ledger says of an assistant’s day: to be edited and posted',
    query: DraftQuery,
    answer: DailyUpdateDraft,
    read: async (asking) => {
      const { engine, reads, viewer, query } = asking
      return readUpdateDraft(engine.pool, reads, viewer, query, await momentOf(asking))
    },
  })
  readRoute(app, context, {
    tag,
    path: '/v1/daily-updates/day',
    operationId: 'readDayOfUpdates',
    summary: 'One day of daily updates: who has posted what, and who has not',
    query: DayOfUpdatesQuery,
    answer: DayOfUpdates,
    read: async (asking) => readDayOfUpdates(asking.reads, asking.viewer, asking.query, await momentOf(asking)),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/daily-updates/missing',
    operationId: 'readMissingDailyUpdates',
    summary: 'Whose daily update is missing now',
    answer: MissingUpdates,
    read: ({ engine, viewer }) => readMissing(engine.pool, viewer),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/daily-updates/:dailyUpdateId',
    operationId: 'readDailyUpdate',
    summary: 'One daily update',
    params: z.object({ dailyUpdateId: Id }),
    answer: DailyUpdate,
    read: ({ reads, viewer, params: { dailyUpdateId } }) => readUpdate(reads, viewer, dailyUpdateId),
  })
}

function reviewReadsOfWeeks(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/weekly-reviews',
    operationId: 'listWeeklyReviews',
    summary: 'Weekly reviews that were held',
    query: WeeklyReviewQuery,
    answer: pageOf(WeeklyReview),
    read: ({ reads, viewer, query }) => listWeeklyReviews(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/weekly-reviews/:weeklyReviewId',
    operationId: 'readWeeklyReview',
    summary: 'One weekly review with what was decided',
    params: z.object({ weeklyReviewId: Id }),
    answer: WeeklyReview,
    read: ({ reads, viewer, params: { weeklyReviewId } }) => readWeeklyReview(reads, viewer, weeklyReviewId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId/weekly-review',
    operationId: 'readWeeklyDraft',
    summary: 'The weekly review of a client, drafted from the ledger; as a page to print under weekly-review.html',
    params: z.object({ clientId: Id }),
    query: WeeklyDraftQuery,
    answer: WeeklyDraft,
    read: async (asking) => {
      const { engine, reads, viewer, params, query } = asking
      return readWeeklyDraft(engine, reads, viewer, { ...params, ...query }, await momentOf(asking))
    },
  })
}

function actionReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/actions',
    operationId: 'listActions',
    summary: 'Actions: yours, or everybody’s where you lead; overdue ones by a filter',
    query: ActionQuery,
    answer: pageOf(Action),
    read: ({ reads, viewer, query }) => listActions(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/actions/:actionId',
    operationId: 'readAction',
    summary: 'One action',
    params: z.object({ actionId: Id }),
    answer: Action,
    read: ({ reads, viewer, params: { actionId } }) => readAction(reads, viewer, actionId),
  })
  historyRoute(app, context, {
    tag,
    type: 'action',
    path: '/v1/actions/:actionId/history',
    operationId: 'readActionHistory',
    see: readAction,
  })
}
