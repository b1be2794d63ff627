import { Board, BoardQuery } from '@understudy/contract/http/board'
import { boardAsTold } from '@understudy/engine/board/board-as-told'
import { readBoard } from '@understudy/engine/board/read-board'
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
    read: async ({ engine, reads, viewer, isVirtual, query }) =>
      boardAsTold(reads, viewer, await readBoard(engine.pool, viewer, query, isVirtual)),
  })
}
