import { Clock, ClockQuery } from '@understudy/contract/http/clocks'
import { pageOf } from '@understudy/contract/http/fields'
import { listOpenClocks } from '@understudy/engine/clock/list-open-clocks'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { momentOf } from './moment-of.ts'
import { readRoute } from './read-route.ts'

export function clockReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag: 'clocks',
    path: '/v1/clocks',
    operationId: 'listOpenClocks',
    summary: 'Open clocks, soonest deadline first',
    query: ClockQuery,
    answer: pageOf(Clock),
    read: async (asking) => listOpenClocks(asking.engine.pool, asking.viewer, asking.query, await momentOf(asking)),
  })
}
