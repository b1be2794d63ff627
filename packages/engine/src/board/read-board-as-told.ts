import type { Board, BoardQuery } from '@understudy/contract/http/board'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type pg from 'pg'
import { readToldStages } from '../delegation/told-stage.ts'
import type { Viewer } from '../reading/viewer.ts'
import { readBlindness } from '../review/blindness.ts'
import { readBoard } from './read-board.ts'

interface Places {
  readonly pool: pg.Pool
  readonly reads: AgencyReads
}

/** The board with the stages that the page of the hand-overs tells this viewer too. */
export async function readBoardAsTold(
  { pool, reads }: Places,
  viewer: Viewer,
  query: BoardQuery,
  isVirtual: boolean,
): Promise<Board> {
  const [board, blindness] = await Promise.all([
    readBoard(pool, viewer, query, isVirtual),
    readBlindness(reads, viewer),
  ])
  const had = board.rows.flatMap(({ taskId, assistantId }) => (assistantId === null ? [] : [{ taskId, assistantId }]))
  const toldOf = await readToldStages(reads, viewer, had, blindness)
  const rows = board.rows.map((row) => {
    const { taskId, assistantId, stage } = row
    return stage === null || assistantId === null ? row : { ...row, stage: toldOf({ taskId, assistantId }, stage) }
  })
  return { ...board, rows }
}
