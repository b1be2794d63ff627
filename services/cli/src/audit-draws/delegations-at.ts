import type { Delegation } from '@understudy/domain/delegation/delegation'
import { evolveDelegation } from '@understudy/domain/delegation/evolve'
import type pg from 'pg'
import { eventsOfStreams, type PlacedEvent } from './ledger-events.ts'

interface Drawn {
  readonly position: number
  readonly command_id: string
  readonly delegationId: string | null
}

interface Folded {
  readonly state: Delegation | undefined
  readonly upTo: number
}

export const placeOf = (delegationId: string | null, position: number) => `${delegationId} ${position}`

/** Delegations as the ledger says they stood at one draw after another: folded on from page to page, never from the start. */
export class DelegationsAt {
  readonly #folded = new Map<string, Folded>()
  readonly #pool: pg.Pool
  readonly #agencyId: string

  constructor(pool: pg.Pool, agencyId: string) {
    this.#pool = pool
    this.#agencyId = agencyId
  }

  /**
   * By delegation and position, as `placeOf` names them; `draws` are in the order of the ledger, none of them before one
   * asked for earlier.
   */
  async justBefore(draws: readonly Drawn[]): Promise<Map<string, Delegation>> {
    const byDelegation = Map.groupBy(draws, ({ delegationId }) => delegationId)
    byDelegation.delete(null)
    const ids = [...byDelegation.keys()] as string[]
    const last = draws.at(-1)?.position ?? 0
    const streams = ids.map((id) => ({ id, after: this.#folded.get(id)?.upTo ?? 0 }))
    const events = Map.groupBy(
      await eventsOfStreams(this.#pool, this.#agencyId, streams, last),
      ({ streamId }) => streamId,
    )
    const before = new Map<string, Delegation>()
    for (const id of ids) this.#fold(id, events.get(id) ?? [], byDelegation.get(id) ?? [], last, before)
    return before
  }

  #fold(
    id: string,
    events: readonly PlacedEvent[],
    draws: readonly Drawn[],
    last: number,
    before: Map<string, Delegation>,
  ): void {
    let state = this.#folded.get(id)?.state
    let next = 0
    for (const { position, command_id } of draws) {
      // What the draw's own command used up of the forced ones is not what it decided upon.
      for (let event = events[next]; isEarlier(event, position, command_id); event = events[++next])
        state = evolveDelegation(state, event)
      if (state !== undefined) before.set(placeOf(id, position), state)
    }
    for (const event of events.slice(next)) state = evolveDelegation(state, event)
    this.#folded.set(id, { state, upTo: last })
  }
}

function isEarlier(event: PlacedEvent | undefined, position: number, commandId: string): event is PlacedEvent {
  return event !== undefined && event.position < position && event.commandId !== commandId
}
