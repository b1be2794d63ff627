import { type HandlerName, handlerNames, subscriptions } from '@understudy/contract/subscriptions'
import { handlers } from '@understudy/worker/handlers/handlers'
import type { HandlerContext, ProjectionHandler } from '@understudy/worker/lane/handler'
import { inAgencies } from '@understudy/worker/lane/in-agencies'
import type { LaneEvent } from '@understudy/worker/lane/lane-events'

/** So many that what a transaction costs by itself, the curves of risk that it reads and writes whole, is shared by all. */
const mostWaiting = 2_000

/**
 * The figures of a virtual agency. They are told of many events at a time: an hour brings a handful, and a transaction for
 * these costs as much as one for hundreds. Nothing waits for figures but a promotion, which looks at what reviewers miss.
 */
export class RollUps {
  readonly #context: HandlerContext
  /** Up to this position of the ledger they are whole. */
  readonly #from: number
  #waiting: LaneEvent[] = []

  constructor(context: HandlerContext, from = 0) {
    this.#context = context
    this.#from = from
  }

  async add(events: readonly LaneEvent[]): Promise<void> {
    this.#waiting.push(...events.filter(({ type, position }) => counted.has(type) && position > this.#from))
    if (this.#waiting.length >= mostWaiting) await this.catchUp()
  }

  /** From here on they tell of everything that was added. */
  async catchUp(): Promise<void> {
    const events = this.#waiting
    this.#waiting = []
    for (const [name, handler] of counting) await this.#project(name, handler, events)
  }

  async #project(name: HandlerName, handler: ProjectionHandler, events: readonly LaneEvent[]): Promise<void> {
    const answered: readonly string[] = subscriptions[name]
    const own = events.filter(({ type }) => answered.includes(type))
    if (own.length === 0) return
    const agencies = own.map(({ agencyId }) => agencyId)
    await inAgencies(this.#context.pool, agencies, (client) => handler.project(client, own, this.#context))
  }
}

const counting = handlerNames.flatMap((name): [HandlerName, ProjectionHandler][] => {
  const handler = handlers[name]
  return handler.kind === 'projection' && handler.onlyCounts ? [[name, handler]] : []
})

const counted = new Set<string>(counting.flatMap(([name]) => subscriptions[name]))
