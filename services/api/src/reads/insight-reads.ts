import { Id } from '@understudy/contract/commands/fields'
import { MeasureFacts, ScribeOutcomes } from '@understudy/contract/http/insight'
import { MeasureRows, MeasureRowsQuery } from '@understudy/contract/http/measure-rows'
import { HoursSavedAnswer, HoursSavedQuery, RoiAnswer, RoiQuery } from '@understudy/contract/http/saved-time'
import { Scorecard } from '@understudy/contract/http/scorecard'
import { measureCells, scorecardCells } from '@understudy/contract/measure-cells'
import { readMeasureFacts } from '@understudy/engine/client/read-measure-facts'
import { readHoursSaved } from '@understudy/engine/measure/read-hours-saved'
import { readMeasureRows } from '@understudy/engine/measure/read-measure-rows'
import { readRoi } from '@understudy/engine/measure/read-roi'
import { readScorecard } from '@understudy/engine/scorecard/read-scorecard'
import { readScribeOutcomes } from '@understudy/engine/task/read-scribe-outcomes'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { csvRoute } from './csv-route.ts'
import { momentOf } from './moment-of.ts'
import { type Asking, readRoute } from './read-route.ts'

const tag = 'measures'
const ofClient = z.object({ clientId: Id })
const nothing = z.object({})

/** What delegation saves, what it gives for its money, the scorecard, and the export of all measures. */
export function insightReads(app: App, context: ApiContext): void {
  savedReads(app, context)
  scorecardReads(app, context)
  exportReads(app, context)
}

function savedReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/measures/hours-saved',
    operationId: 'readHoursSaved',
    summary: 'Hours saved by client, task or assistant and by day or week, with their bounds and baseline',
    query: HoursSavedQuery,
    answer: HoursSavedAnswer,
    read: async (asking) => readHoursSaved(asking.engine.pool, asking.viewer, asking.query, await momentOf(asking)),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId/roi',
    operationId: 'readRoi',
    summary: 'Hours saved times their value, less the cost, with every input, each of which can be asked otherwise',
    params: ofClient,
    query: RoiQuery,
    answer: RoiAnswer,
    read: async (asking) => {
      const { engine, viewer, params, query } = asking
      return readRoi(engine.pool, viewer, params.clientId, query, await momentOf(asking))
    },
  })
  readRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId/measure-facts',
    operationId: 'readMeasureFacts',
    summary: 'The baseline, the worth of an hour and the agreed intake of a client',
    params: ofClient,
    answer: MeasureFacts,
    read: ({ reads, viewer, params: { clientId } }) => readMeasureFacts(reads, viewer, clientId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/tasks/:taskId/scribe-outcomes',
    operationId: 'readScribeOutcomes',
    summary: 'What the client entered of each week with a scribe',
    params: z.object({ taskId: Id }),
    answer: ScribeOutcomes,
    read: ({ reads, viewer, params: { taskId } }) => readScribeOutcomes(reads, viewer, taskId),
  })
}

async function scorecardOf(asking: Asking<{ clientId: string }, object>) {
  const { engine, reads, viewer, params } = asking
  return readScorecard(engine.pool, reads, viewer, params.clientId, await momentOf(asking))
}

function scorecardReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId/scorecard',
    operationId: 'readScorecard',
    summary: 'The 30-day scorecard of a client: eight questions, and the evidence behind each answer',
    params: ofClient,
    answer: Scorecard,
    read: scorecardOf,
  })
  csvRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId/scorecard.csv',
    operationId: 'readScorecardCsv',
    summary: 'The 30-day scorecard of a client as CSV',
    params: ofClient,
    query: nothing,
    read: async (asking) => {
      const found = await scorecardOf(asking)
      return found && scorecardCells(found)
    },
  })
}

async function rowsOf(asking: Asking<object, MeasureRowsQuery>) {
  return readMeasureRows(asking.engine.pool, asking.viewer, asking.query, await momentOf(asking))
}

function exportReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/measures/export',
    operationId: 'exportMeasures',
    summary: 'All measures in one long table, one figure a row',
    query: MeasureRowsQuery,
    answer: MeasureRows,
    read: rowsOf,
  })
  csvRoute(app, context, {
    tag,
    path: '/v1/measures/export.csv',
    operationId: 'exportMeasuresCsv',
    summary: 'All measures in one long table as CSV, the same rows',
    params: nothing,
    query: MeasureRowsQuery,
    read: async (asking) => measureCells(await rowsOf(asking)),
  })
}
