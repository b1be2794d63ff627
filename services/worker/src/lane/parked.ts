import { inAgency } from '@understudy/db/key-ring'
import { ConflictError } from '@understudy/engine/shell/execute'
import type { HandlerContext, LaneMove } from './handler.ts'
import { skipTo } from './lane-cursor.ts'
import type { LaneEvent } from './lane-events.ts'

/** Puts one event aside with its error, visible and replayable, so that its lane can go on. */
export async function park(
  { pool, log }: HandlerContext,
  { handler, lane }: Pick<LaneMove, 'handler' | 'lane'>,
  event: LaneEvent,
  { from, to }: { from: number; to: number },
  error: Error,
): Promise<void> {
  await inAgency(
    pool,
    event.agencyId,
    `insert into parked_event (agency_id, handler, position, lane, error) values ($1, $2, $3, $4, $5)
     on conflict (agency_id, handler, position)
     do update set error = excluded.error, attempts = parked_event.attempts + 1, parked_at = now(), replayed_at = null`,
    [event.agencyId, handler, event.position, lane, error.message],
  )
  log.error(
    { agency: event.agencyId, stream: event.streamId, handler, position: event.position, err: error },
    'An event is parked',
  )
  if (!(await skipTo(pool, handler as never, lane, from, to))) throw new ConflictError()
}
