import { type HandlerName, handlerNames, subscriptions } from '@understudy/contract/subscriptions'
import type { Command } from '@understudy/engine/shell/command'
import { serverIdOf } from '@understudy/engine/shell/server-id'
import { handlers } from '@understudy/worker/handlers/handlers'
import type { HandlerContext, ProjectionHandler } from '@understudy/worker/lane/handler'
import type { LaneEvent } from '@understudy/worker/lane/lane-events'
import type { TimedCommand } from '../replay/virtual-driver.ts'
import type { DrivenEngine } from './driven-engine.ts'

/** Every type of event that some handler answers. */
export const answeredTypes: readonly string[] = [...new Set(handlerNames.flatMap((name) => subscriptions[name]))]

/**
 * Lets every handler of the worker answer these events as it does for a live agency, each at its event's instant. Up to
 * the position `projected` the roll-ups have them already.
 */
export async function answerEvents(
  driven: DrivenEngine,
  context: HandlerContext,
  events: readonly LaneEvent[],
  projected = 0,
): Promise<void> {
  for (const name of handlerNames) {
    const own = events.filter(({ type }) => subscribed.get(name)?.has(type))
    const handler = handlers[name]
    if (own.length === 0) continue
    if (handler.kind === 'projection')
      await project(
        handler,
        context,
        own.filter(({ position }) => position > projected),
      )
    else await driven.run(atTheirInstants(name, own, (await Array.fromAsync(handler.answer(own, context))).flat()))
  }
}

const subscribed = new Map<HandlerName, ReadonlySet<string>>(
  handlerNames.map((name) => [name, new Set<string>(subscriptions[name])]),
)

/** A handler's command happens when its event did, and has an id that follows from it. */
function atTheirInstants(handler: string, events: readonly LaneEvent[], commands: readonly Command[]): TimedCommand[] {
  const byPosition = new Map(events.map((event) => [event.position, event]))
  const answered = new Map<number, number>()
  return commands.map((command) => {
    const event = byPosition.get(command.cause ?? 0)
    if (event === undefined) throw new Error(`The handler ${handler} answers an event that it was not given`)
    const order = answered.get(event.position) ?? 0
    answered.set(event.position, order + 1)
    const occurredAt = command.occurredAt ?? event.at
    const called = `${handler} ${event.streamId} ${event.version}`
    return { ...command, occurredAt, commandId: serverIdOf(occurredAt, called, order) }
  })
}

async function project(
  handler: ProjectionHandler,
  context: HandlerContext,
  events: readonly LaneEvent[],
): Promise<void> {
  if (events.length === 0) return
  const client = await context.pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.agencies', $1, true)", [events[0]?.agencyId])
    await handler.project(client, events, context)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
