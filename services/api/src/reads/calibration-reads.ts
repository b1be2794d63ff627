import { Id } from '@understudy/contract/commands/fields'
import { Calibration, CalibrationQuery } from '@understudy/contract/http/calibrations'
import { pageOf } from '@understudy/contract/http/fields'
import {
  listCalibrations,
  readCalibration,
  readOverCalibration,
} from '@understudy/engine/calibration/read-calibrations'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { readRoute } from './read-route.ts'

const tag = 'calibrations'

export function calibrationReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/calibrations',
    operationId: 'listCalibrations',
    summary: 'Sessions in which several reviewers judge the same work',
    query: CalibrationQuery,
    answer: pageOf(Calibration),
    read: ({ reads, viewer, query }) => listCalibrations(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/calibrations/:calibrationId',
    operationId: 'readCalibration',
    summary: 'One session; how far its reviewers agree once all are in or the time is up',
    params: z.object({ calibrationId: Id }),
    answer: Calibration,
    read: ({ reads, viewer, params: { calibrationId } }) => readCalibration(reads, viewer, calibrationId),
  })
  historyRoute(app, context, {
    tag,
    type: 'calibration',
    path: '/v1/calibrations/:calibrationId/history',
    operationId: 'readCalibrationHistory',
    see: readOverCalibration,
  })
}
