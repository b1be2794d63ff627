import type { LaneMove } from '@understudy/db/commit-batch'
import { ConflictError } from '@understudy/engine/shell/execute'
import type pg from 'pg'

/**
 * Moves a lane's cursor past events that need no command, or in one transaction with what was written for them.
 * @throws ConflictError where somebody else has moved it.
 */
export async function moveCursor(to: pg.Pool | pg.ClientBase, move: LaneMove): Promise<void> {
  const { rowCount } = await to.query({
    name: 'move_cursor',
    text: 'update lane_cursor set position = $4 where handler = $1 and lane = $2 and position = $3',
    values: [move.handler, move.lane, move.from, move.to],
  })
  if (rowCount !== 1) throw new ConflictError()
}
