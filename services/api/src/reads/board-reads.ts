import { Board, BoardQuery, CountedBoard } from '@understudy/contract/http/board'
import { readBoardAsTold } from '@understudy/engine/board/read-board-as-told'
import { readBoardCounts } from '@understudy/engine/board/read-board-counts'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { readRoute } from './read-route.ts'

export function boardReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag: 'board',
    path: '/v1/board',
    operationId: 'readBoard',
    summary: 'Running promises by deadline or in the order of their risk',
    query: BoardQuery,
    answer: Board,
    read: ({ engine: { pool }, reads, viewer, isVirtual, query }) =>
      readBoardAsTold({ pool, reads }, viewer, query, isVirtual),
  })
  readRoute(app, context, {
    tag: 'board',
    path: '/v1/board/counts',
    operationId: 'countBoard',
    summary: 'How many promises run, are due soon or overdue and are blocked on whom, by state, client and assistant',
    answer: CountedBoard,
    read: ({ engine: { pool }, viewer, isVirtual }) => readBoardCounts(pool, viewer, isVirtual),
  })
}
