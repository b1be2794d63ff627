import { paramsSchema } from '@understudy/contract/http/command-route'
import { History, HistoryQuery } from '@understudy/contract/http/history'
import type { StreamType } from '@understudy/domain/stream'
import { readHistory } from '@understudy/engine/ledger/read-history'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { readBlindness } from '@understudy/engine/review/blindness'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { type Asking, readRoute } from './read-route.ts'

type Reads = Asking<object, object>['reads']

export interface HistoryOf {
  readonly tag: string
  readonly type: StreamType
  readonly path: `/v1/${string}/history`
  readonly operationId: string
  /** The one stream as this viewer sees it, or undefined: whoever sees the stream sees how it came about. */
  readonly see: (reads: Reads, viewer: Viewer, id: string) => Promise<{ readonly id: string } | undefined>
}

/** What the ledger says of one stream, event by event. */
export function historyRoute(app: App, context: ApiContext, { tag, type, path, operationId, see }: HistoryOf): void {
  readRoute(app, context, {
    tag,
    path,
    operationId,
    summary: 'What the ledger says of it, event by event',
    params: paramsSchema(path),
    query: HistoryQuery,
    answer: History,
    read: async ({ engine, reads, viewer, params, query }) => {
      const seen = await see(reads, viewer, String(Object.values(params)[0] ?? viewer.agencyId))
      const { agencyId } = viewer
      if (seen === undefined) return undefined
      const blindness = await readBlindness(reads, viewer, type === 'work_item' ? [seen.id] : undefined)
      return readHistory(engine, reads, { agencyId, type, id: seen.id }, query, blindness)
    },
  })
}
