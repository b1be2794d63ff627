import { hash } from 'node:crypto'
import { ownKeyPrefix } from '@understudy/contract/http/command-headers'
import { isOutage } from '@understudy/db/outage'
import type { Refused } from '@understudy/domain/decision'
import type { Command } from '@understudy/engine/shell/command'
import { ConflictError } from '@understudy/engine/shell/execute'
import type pg from 'pg'
import { handlers } from '../handlers/handlers.ts'
import { executeAll } from '../lane/execute-all.ts'
import type { CommandHandler, Handler, HandlerContext, ProjectionHandler } from '../lane/handler.ts'
import { inAgencies } from '../lane/in-agencies.ts'
import { eventsAt, type LaneEvent } from '../lane/lane-events.ts'
import { type ParkedPlace, parkedPlaces } from './list-parked.ts'

export type Retried =
  | { readonly kind: 'replayed' }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'not_parked' }

/**
 * Handles one event that stands aside again, out of its turn. What fails stays aside with its new error. Twice, or at
 * once from two places, does nothing twice: commands carry a key, a projection is written together with the mark.
 * @throws what an outage threw; the event stays aside.
 */
export async function retryParked(
  context: HandlerContext,
  { handler, position }: Omit<ParkedPlace, 'agencyId'>,
  by: Handler = handlers[handler],
): Promise<Retried> {
  const places = await parkedPlaces(context.pool)
  const place = places.find((other) => other.handler === handler && other.position === position)
  const [event] = place === undefined ? [] : await eventsAt(context.pool, [place])
  if (place === undefined || event === undefined) return { kind: 'not_parked' }
  const { agencyId: agency, streamId: stream } = event
  try {
    await (by.kind === 'projection' ? projectAgain(by, context, place, event) : answerAgain(by, context, place, event))
  } catch (error) {
    if (error instanceof ConflictError || isOutage(error)) throw error
    await noteFailure(context.pool, place, error as Error)
    context.log.error({ agency, stream, handler, position, err: error }, 'A parked event failed again')
    return { kind: 'failed', error: (error as Error).message }
  }
  context.log.info({ agency, stream, handler, position }, 'A parked event was handled')
  return { kind: 'replayed' }
}

async function projectAgain(
  handler: ProjectionHandler,
  context: HandlerContext,
  place: ParkedPlace,
  event: LaneEvent,
): Promise<void> {
  await inAgencies(context.pool, [place.agencyId], async (client) => {
    if (await mark(client, place)) await handler.project(client, [event], context)
  })
}

async function answerAgain(
  handler: CommandHandler,
  context: HandlerContext,
  place: ParkedPlace,
  event: LaneEvent,
): Promise<void> {
  // Nothing has happened then, and nothing ever would. Any other refusal is the answer to the command.
  for await (const commands of handler.answer([event], context))
    for (const outcome of await executeAll(context.engine, commands.map(keyed(place))))
      if (outcome.kind === 'refused' && outcome.code === 'idempotency_key_reused') throw new Error(messageOf(outcome))
  await inAgencies(context.pool, [place.agencyId], (client) => mark(client, place))
}

/** By what the command says, not by its place: a handler that is asked again may leave out what has been done. */
function keyed({ handler, position }: ParkedPlace): (command: Command) => Command {
  return (command) => {
    const content = hash('sha256', JSON.stringify([command.name, command.input]), 'hex')
    return { ...command, idempotencyKey: `${ownKeyPrefix}${handler}-${position}-${content}` }
  }
}

function messageOf({ reasons }: Refused): string {
  return reasons.map(({ message }) => message).join('; ')
}

/** False where another has marked it meanwhile. */
async function mark(client: pg.ClientBase, { agencyId, handler, position }: ParkedPlace): Promise<boolean> {
  const { rowCount } = await client.query(
    `update parked_event set replayed_at = now()
     where agency_id = $1 and handler = $2 and position = $3 and replayed_at is null`,
    [agencyId, handler, position],
  )
  return rowCount === 1
}

async function noteFailure(pool: pg.Pool, { agencyId, handler, position }: ParkedPlace, error: Error): Promise<void> {
  await inAgencies(pool, [agencyId], (client) =>
    client.query(
      `update parked_event set error = $4, attempts = attempts + 1
       where agency_id = $1 and handler = $2 and position = $3 and replayed_at is null`,
      [agencyId, handler, position, error.message],
    ),
  )
}
