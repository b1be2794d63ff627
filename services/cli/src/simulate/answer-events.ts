import { type HandlerName, handlerNames, subscriptions } from '@understudy/contract/subscriptions'
import type { Command } from '@understudy/engine/shell/command'
import { serverIdOf } from '@understudy/engine/shell/server-id'
import { handlers } from '@understudy/worker/handlers/handlers'
import type { HandlerContext } from '@understudy/worker/lane/handler'
import type { LaneEvent } from '@understudy/worker/lane/lane-events'
import type { TimedCommand } from '../replay/virtual-driver.ts'
import type { DrivenEngine } from './driven-engine.ts'

/** Messages are made of what happens in agencies that are not virtual; nobody of these is sent any. */
const answering = handlerNames.filter((name) => name !== 'delivery')

/** Every type of event that some handler answers. */
export const answeredTypes: readonly string[] = [...new Set(answering.flatMap((name) => subscriptions[name]))]

/**
 * Lets every handler of the worker answer these events as it does for a live agency, each at its event's instant. The
 * roll-ups are told of them in their own time.
 */
export async function answerEvents(
  driven: DrivenEngine,
  context: HandlerContext,
  events: readonly LaneEvent[],
): Promise<void> {
  for (const name of answering) {
    const handler = handlers[name]
    if (handler.kind === 'projection') continue
    const own = events.filter(({ type }) => subscribed.get(name)?.has(type))
    if (own.length === 0) continue
    await driven.run(atTheirInstants(name, own, (await Array.fromAsync(handler.answer(own, context))).flat()))
  }
  await driven.rollUps.add(events)
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
