import type { LaneMove } from '@understudy/db/commit-batch'
import { ConflictError } from '@understudy/engine/shell/execute'
import pg from 'pg'

/**
 * Moves a lane's cursor past events that need no command, or in one transaction with what was written for them.
 * @throws ConflictError where somebody else has moved it.
 */
export async function moveCursor(
  to: pg.Pool | pg.ClientBase,
  { handler, lane, from, to: at }: LaneMove,
): Promise<void> {
  const statement = { name: 'move_lane', text: 'select move_lane($1, $2, $3, $4)', values: [handler, lane, from, at] }
  await to.query(statement).catch(conflictOf)
}

/** The same together with the end of the transaction, which is rolled back where somebody else has moved it. */
export async function moveCursorAndCommit(client: pg.ClientBase, { handler, lane, from, to }: LaneMove): Promise<void> {
  await client
    .query(`select move_lane(${pg.escapeLiteral(handler)}, ${lane}::smallint, ${from}, ${to}); commit`)
    .catch(conflictOf)
}

const cursorMovedOn = 'US002'

function conflictOf(error: Error & { code?: string }): never {
  throw error.code === cursorMovedOn ? new ConflictError() : error
}
