import { paramsSchema } from '@understudy/contract/http/command-route'
import { History, HistoryQuery } from '@understudy/contract/http/history'
import type { StreamType } from '@understudy/domain/stream'
import { readHistory } from '@understudy/engine/ledger/read-history'
import { seesInternal, type Viewer } from '@understudy/engine/reading/viewer'
import { readBlindness } from '@understudy/engine/review/blindness'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { mayDoRoute } from './may-do-route.ts'
import { type Asking, readRoute } from './read-route.ts'

type Reads = Asking<object, object>['reads']

export interface HistoryOf {
  readonly tag: string
  readonly type: StreamType
  readonly path: `/v1/${string}/history`
  readonly operationId: string
  /** The one stream as this viewer sees it, or undefined: whoever of the agency sees it sees how it came about. */
  readonly see: (reads: Reads, viewer: Viewer, id: string) => Promise<{ readonly id: string } | undefined>
}

/**
 * What the ledger says of one stream, event by event; and what may be done about it from here. A client's contact sees
 * what became of their work, and not its events: these name who reviews, what was drawn, trust, scores and notes.
 */
export function historyRoute(app: App, context: ApiContext, { tag, type, path, operationId, see }: HistoryOf): void {
  mayDoRoute(app, context, { tag, path: path.replace(/\/history$/, '') as `/v1/${string}`, see })
  readRoute(app, context, {
    tag,
    path,
    operationId,
    summary: 'What the ledger says of it, event by event',
    params: paramsSchema(path),
    query: HistoryQuery,
    answer: History,
    read: async ({ engine, reads, viewer, params, query }) => {
      if (!seesInternal(viewer)) return undefined
      const thing = await see(reads, viewer, String(Object.values(params)[0] ?? viewer.agencyId))
      const { agencyId } = viewer
      if (thing === undefined) return undefined
      const blindness = await readBlindness(reads, viewer, type === 'work_item' ? [thing.id] : undefined)
      return readHistory(engine, reads, { agencyId, type, id: thing.id }, query, blindness)
    },
  })
}
