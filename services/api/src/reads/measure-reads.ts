import { AttainmentQuery, Attainments } from '@understudy/contract/http/attainment'
import { CountedWorkQuery } from '@understudy/contract/http/counted-work'
import { pageOf } from '@understudy/contract/http/fields'
import {
  ReworkRateQuery,
  ReworkRates,
  ReworkTrend,
  ReworkTrendQuery,
  ThemePareto,
  ThemesQuery,
} from '@understudy/contract/http/measures'
import { OutgoingErrors, ReviewerMeasures, ReviewerQuery } from '@understudy/contract/http/reviewer-measures'
import { RiskCalibration } from '@understudy/contract/http/risk-calibration'
import { RiskHeld } from '@understudy/contract/http/risk-held'
import {
  IndependenceQuery,
  IndependenceTimes,
  TurnaroundQuery,
  TurnaroundTimes,
} from '@understudy/contract/http/time-measures'
import { WorkItem } from '@understudy/contract/http/work-items'
import { readAttainment } from '@understudy/engine/measure/read-attainment'
import { readCountedWork } from '@understudy/engine/measure/read-counted-work'
import { readIndependence } from '@understudy/engine/measure/read-independence'
import { readOutgoingErrors } from '@understudy/engine/measure/read-outgoing-errors'
import { readReviewers } from '@understudy/engine/measure/read-reviewers'
import { readReworkRates } from '@understudy/engine/measure/read-rework-rates'
import { readReworkTrend } from '@understudy/engine/measure/read-rework-trend'
import { readThemes } from '@understudy/engine/measure/read-themes'
import { readTurnaround } from '@understudy/engine/measure/read-turnaround'
import { readRiskCalibration } from '@understudy/engine/risk/read-risk-calibration'
import { readRiskHeld } from '@understudy/engine/risk/read-risk-held'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { momentOf } from './moment-of.ts'
import { readRoute } from './read-route.ts'

const tag = 'measures'

export function measureReads(app: App, context: ApiContext): void {
  reworkReads(app, context)
  timeReads(app, context)
  riskReads(app, context)
  reviewerReads(app, context)
  readRoute(app, context, {
    tag,
    path: '/v1/measures/counted-work',
    operationId: 'listCountedWork',
    summary: 'The work items that a figure was counted from, as the point of a chart names them',
    query: CountedWorkQuery,
    answer: pageOf(WorkItem),
    read: async (asking) => {
      const { engine, reads, viewer, query } = asking
      return readCountedWork({ pool: engine.pool, reads }, viewer, query, await momentOf(asking))
    },
  })
}

function reworkReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/measures/rework-rates',
    operationId: 'readReworkRates',
    summary: 'Rework and first-pass yield by assistant, task or client, estimated from the sample',
    query: ReworkRateQuery,
    answer: ReworkRates,
    read: ({ engine, viewer, query }) => readReworkRates(engine.pool, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/measures/rework-trend',
    operationId: 'readReworkTrend',
    summary: 'Whether rework falls week over week',
    query: ReworkTrendQuery,
    answer: ReworkTrend,
    read: async (asking) => {
      const { engine, viewer, query } = asking
      return readReworkTrend(engine.pool, viewer, query, await momentOf(asking))
    },
  })
  readRoute(app, context, {
    tag,
    path: '/v1/measures/themes',
    operationId: 'readThemes',
    summary: 'Themes of rework, most frequent first',
    query: ThemesQuery,
    answer: ThemePareto,
    read: ({ engine, viewer, query }) => readThemes(engine.pool, viewer, query),
  })
}

function timeReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/measures/independence',
    operationId: 'readIndependence',
    summary: 'How long until delegations are independent, those on their way counted',
    query: IndependenceQuery,
    answer: IndependenceTimes,
    read: async (asking) => {
      const { engine, viewer, query } = asking
      return readIndependence(engine.pool, viewer, query, await momentOf(asking))
    },
  })
  readRoute(app, context, {
    tag,
    path: '/v1/measures/turnaround',
    operationId: 'readTurnaround',
    summary: 'How long work takes, open items counted',
    query: TurnaroundQuery,
    answer: TurnaroundTimes,
    read: async (asking) => {
      const { engine, viewer, query } = asking
      return readTurnaround(engine.pool, viewer, query, await momentOf(asking))
    },
  })
  readRoute(app, context, {
    tag,
    path: '/v1/measures/attainment',
    operationId: 'readAttainment',
    summary: 'How many promises were kept, open ones apart, and by which calendars',
    query: AttainmentQuery,
    answer: Attainments,
    read: async (asking) => {
      const { engine, viewer, query } = asking
      return readAttainment(engine.pool, viewer, query, await momentOf(asking))
    },
  })
}

function riskReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/measures/risk-calibration',
    operationId: 'readRiskCalibration',
    summary: 'How the chances of a missed promise that were told held against what came of them',
    answer: RiskCalibration,
    read: ({ engine, viewer }) => readRiskCalibration(engine.pool, viewer),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/measures/risk-held',
    operationId: 'readRiskHeld',
    summary: 'In a word how told risks held, as it was found last: it is looked at once a day',
    answer: RiskHeld,
    read: ({ engine, viewer }) => readRiskHeld(engine.pool, viewer),
  })
}

function reviewerReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/measures/reviewers',
    operationId: 'readReviewerMeasures',
    summary: 'How hard reviewers are, how far they agree and what they miss',
    query: ReviewerQuery,
    answer: ReviewerMeasures,
    read: ({ engine, viewer, query }) => readReviewers(engine.pool, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/measures/outgoing-errors',
    operationId: 'readOutgoingErrors',
    summary: 'The worst long-run share of errors going out under each plan, and what it assumes',
    answer: OutgoingErrors,
    read: ({ engine, viewer }) => readOutgoingErrors(engine.pool, viewer),
  })
}
