import { Board, BoardQuery } from '@understudy/contract/http/board'
import { readBoardAsTold } from '@understudy/engine/board/read-board-as-told'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { readRoute } from './read-route.ts'

export function boardReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag: 'board',
    path: '/v1/board',
    operationId: 'readBoard',
    summary: 'Running promises in the order of their risk, and what is blocked on whom',
    query: BoardQuery,
    answer: Board,
    read: ({ engine: { pool }, reads, viewer, isVirtual, query }) =>
      readBoardAsTold({ pool, reads }, viewer, query, isVirtual),
  })
}
