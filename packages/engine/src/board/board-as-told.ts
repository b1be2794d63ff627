import type { Board } from '@understudy/contract/http/board'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { readToldStages } from '../delegation/told-stage.ts'
import type { Viewer } from '../reading/viewer.ts'

/** The board with the stages that the page of the hand-overs tells this viewer too. */
export async function boardAsTold(reads: AgencyReads, viewer: Viewer, board: Board): Promise<Board> {
  const had = board.rows.flatMap(({ taskId, assistantId }) => (assistantId === null ? [] : [{ taskId, assistantId }]))
  const toldOf = await readToldStages(reads, viewer, had)
  const rows = board.rows.map((row) => {
    const { taskId, assistantId, stage } = row
    return stage === null || assistantId === null ? row : { ...row, stage: toldOf({ taskId, assistantId }, stage) }
  })
  return { ...board, rows }
}
