import { randomUUID } from 'node:crypto'
import { ConflictError, execute } from '@understudy/engine/shell/execute'
import type { Handler, HandlerContext, LaneMove, ProjectionHandler } from './handler.ts'
import { skipTo } from './lane-cursor.ts'
import type { LaneEvent } from './lane-events.ts'
import { park } from './parked.ts'

type Lane = Pick<LaneMove, 'handler' | 'lane'>

/**
 * Handles events whole and moves the cursor from `from` to `to`. What fails by itself is halved down to the one event,
 * which is parked for a person to see, and the lane goes on. An outage or a conflict is the caller's to try again.
 */
export async function runBatch(
  handler: Handler,
  context: HandlerContext,
  lane: Lane,
  events: readonly LaneEvent[],
  from: number,
  to: number,
): Promise<void> {
  try {
    await handle(handler, context, { ...lane, from, to } as LaneMove, events)
  } catch (error) {
    if (error instanceof ConflictError || isOutage(error)) throw error
    const [only] = events
    if (events.length === 1 && only !== undefined) return park(context, lane, only, { from, to }, error as Error)
    const middle = events.length >> 1
    const between = (events[middle - 1] as LaneEvent).position
    await runBatch(handler, context, lane, events.slice(0, middle), from, between)
    await runBatch(handler, context, lane, events.slice(middle), between, to)
  }
}

async function handle(
  handler: Handler,
  context: HandlerContext,
  move: LaneMove,
  events: readonly LaneEvent[],
): Promise<void> {
  if (handler.kind === 'projection') return project(handler, context, move, events)
  const commands = await handler.answer(events, context)
  if (commands.length > 0) await execute(context.engine, commands, { move })
  else if (!(await skipTo(context.pool, move.handler as never, move.lane, move.from, move.to)))
    throw new ConflictError()
}

async function project(
  handler: ProjectionHandler,
  context: HandlerContext,
  move: LaneMove,
  events: readonly LaneEvent[],
): Promise<void> {
  const client = await context.pool.connect()
  try {
    await client.query('begin')
    const agencies = [...new Set(events.map(({ agencyId }) => agencyId))]
    await client.query("select set_config('app.agencies', $1, true)", [agencies.join(',')])
    await handler.project(client, events, context)
    const { rowCount } = await client.query(
      'update lane_cursor set position = $4 where handler = $1 and lane = $2 and position = $3',
      [move.handler, move.lane, move.from, move.to],
    )
    if (rowCount !== 1) throw new ConflictError()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** Connection trouble, shutdowns and exhausted resources: nothing an event can be blamed for. */
export function isOutage(error: unknown): boolean {
  const { code = '' } = error as { code?: string }
  return /^(08|53|57|58|40|55P03|25006)/.test(code) || /^E[A-Z]+$/.test(code) || isLostConnection(error as Error)
}

function isLostConnection({ message = '' }: Error): boolean {
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|the database system is/i.test(
    message,
  )
}

export const workerName = randomUUID()
