import { setTimeout as sleep } from 'node:timers/promises'
import { isOutage } from '@understudy/db/outage'
import type { Command } from '@understudy/engine/shell/command'
import { ConflictError, execute } from '@understudy/engine/shell/execute'
import type pg from 'pg'
import { executeAll } from './execute-all.ts'
import type { Handler, HandlerContext, LaneMove } from './handler.ts'
import { inAgencies } from './in-agencies.ts'
import { moveCursor, moveCursorAndCommit } from './lane-cursor.ts'
import type { LaneEvent } from './lane-events.ts'
import { park } from './parked.ts'

/** How often an event fails by itself before it is parked, and the pause before the second attempt; the third waits thrice as long. */
const attempts = 3
const pauseMs = 100

/**
 * Handles events whole and moves the cursor as `move` says. What fails by itself is halved down to the one event, which
 * is tried thrice and then parked for a person to see, and the lane goes on.
 * @throws ConflictError, or what the outage threw: both are for the caller to try again.
 */
export async function runBatch(
  handler: Handler,
  context: HandlerContext,
  move: LaneMove,
  events: readonly LaneEvent[],
): Promise<void> {
  try {
    await handle(handler, context, move, events)
  } catch (error) {
    if (error instanceof ConflictError || isOutage(error)) throw error
    const [only] = events
    if (events.length === 1 && only !== undefined) return tryAlone(handler, context, move, only, error as Error)
    const middle = events.length >> 1
    const between = (events[middle - 1] as LaneEvent).position
    await runBatch(handler, context, { ...move, to: between }, events.slice(0, middle))
    await runBatch(handler, context, { ...move, from: between }, events.slice(middle))
  }
}

async function tryAlone(
  handler: Handler,
  context: HandlerContext,
  move: LaneMove,
  event: LaneEvent,
  first: Error,
): Promise<void> {
  let last = first
  for (let attempt = 2; attempt <= attempts; attempt++) {
    await sleep(pauseMs * 3 ** (attempt - 2))
    try {
      return await handle(handler, context, move, [event])
    } catch (error) {
      if (error instanceof ConflictError || isOutage(error)) throw error
      last = error as Error
    }
  }
  await park(context, move, event, last, attempts)
}

async function handle(
  handler: Handler,
  context: HandlerContext,
  move: LaneMove,
  events: readonly LaneEvent[],
): Promise<void> {
  if (handler.kind === 'commands') {
    let last: readonly Command[] = []
    for await (const commands of handler.answer(events, context)) {
      if (last.length > 0) await executeAll(context.engine, last)
      last = commands
    }
    if (last.length > 0) await execute(context.engine, last, { move })
    else await moveCursor(context.pool, move)
    return
  }
  const agencies = events.map(({ agencyId }) => agencyId)
  const project = (client: pg.ClientBase) => handler.project(client, events, context)
  await inAgencies(context.pool, agencies, project, (client) => moveCursorAndCommit(client, move))
}
