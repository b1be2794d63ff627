import type pg from 'pg'
import type { HandlerContext, LaneMove } from './handler.ts'
import { inAgencies } from './in-agencies.ts'
import { moveCursor } from './lane-cursor.ts'
import type { LaneEvent } from './lane-events.ts'

/** Puts one event aside with its error, visible and replayable, and lets its lane go on, in one transaction. */
export async function park(
  { pool, log }: HandlerContext,
  move: LaneMove,
  event: LaneEvent,
  error: Error,
  attempts: number,
): Promise<void> {
  await inAgencies(pool, [event.agencyId], async (client) => {
    await insert(client, move, event, error, attempts)
    await moveCursor(client, move)
  })
  const { agencyId: agency, streamId: stream, commandId: command, position, type } = event
  log.error({ agency, stream, command, handler: move.handler, position, type, err: error }, 'An event is parked')
}

async function insert(
  client: pg.ClientBase,
  { handler, lane }: LaneMove,
  { agencyId, position }: LaneEvent,
  error: Error,
  attempts: number,
): Promise<void> {
  await client.query(
    `insert into parked_event (agency_id, handler, position, lane, error, attempts) values ($1, $2, $3, $4, $5, $6)
     on conflict (agency_id, handler, position) do update
       set error = excluded.error, attempts = parked_event.attempts + excluded.attempts, parked_at = now(), replayed_at = null`,
    [agencyId, handler, position, lane, error.message, attempts],
  )
}
