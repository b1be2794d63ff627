import { Agency } from '@understudy/contract/http/agencies'
import { readAgency } from '@understudy/engine/agency/read-agency'
import { scopeOf } from '@understudy/engine/reading/viewer'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { readRoute } from './read-route.ts'

const tag = 'agency'

export function agencyReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/agency',
    operationId: 'readAgency',
    summary: 'Your agency',
    answer: Agency,
    read: ({ reads, viewer }) => readAgency(reads, viewer),
  })
  historyRoute(app, context, {
    tag,
    type: 'agency',
    path: '/v1/agency/history',
    operationId: 'readAgencyHistory',
    // It names people: whoever has a rotation, a mute, a calibration. Only who runs something of the agency sees them.
    see: async (reads, viewer) => (scopeOf(viewer).kind === 'agency' ? readAgency(reads, viewer) : undefined),
  })
}
