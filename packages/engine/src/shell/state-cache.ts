import type { StreamStates } from '@understudy/domain/states'
import type { StreamType } from '@understudy/domain/stream'

/** Streams that change seldom and are read by nearly every command: their contexts are loaded only when they moved on. */
const heldTypes = new Set<StreamType>(['agency', 'client', 'member', 'task'])
const mostHeld = 5_000
/** The others are kept to guess by, and only for as long as they are worked on. */
const mostOthers = 2_000

interface Cached {
  readonly type: StreamType
  readonly agencyId: string
  readonly version: number
  readonly state: StreamStates[StreamType]
}

export interface Known extends Cached {
  readonly id: string
}

/**
 * States by stream and version. A load names the version held here and gets the context back only where the row has
 * moved on, so that the cache can be old but never wrong. Bounded: the oldest entry leaves first.
 */
export class StateCache {
  readonly #held = new Map<string, Cached>()
  readonly #others = new Map<string, Cached>()

  knownVersion(type: StreamType, id: string): number {
    return heldTypes.has(type) ? (this.#held.get(id)?.version ?? 0) : 0
  }

  get(id: string, version: number): StreamStates[StreamType] | undefined {
    const cached = this.#held.get(id)
    return cached?.version === version ? cached.state : undefined
  }

  /** How a stream of this agency was when it was last seen, which may be long ago: for guesses, never for decisions. */
  lastSeen(type: StreamType, agencyId: string, id: string): StreamStates[StreamType] | undefined {
    const cached = (heldTypes.has(type) ? this.#held : this.#others).get(id)
    return cached?.type === type && cached.agencyId === agencyId ? cached.state : undefined
  }

  put({ type, agencyId, id, version, state }: Known): void {
    const [states, most] = heldTypes.has(type) ? [this.#held, mostHeld] : [this.#others, mostOthers]
    states.delete(id)
    states.set(id, { type, agencyId, version, state })
    if (states.size > most) states.delete(states.keys().next().value as string)
  }
}
