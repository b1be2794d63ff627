import type { StreamStates } from '@understudy/domain/states'
import type { StreamType } from '@understudy/domain/stream'

/** Streams that change seldom and are read by nearly every command. */
const cachedTypes = new Set<StreamType>(['agency', 'client', 'member', 'task'])
const capacity = 5_000

interface Cached {
  readonly version: number
  readonly state: StreamStates[StreamType]
}

/**
 * States by stream and version. A load names the version held here and gets the context back only where the row has
 * moved on, so that the cache can be old but never wrong. Bounded: the oldest entry leaves first.
 */
export class StateCache {
  readonly #states = new Map<string, Cached>()

  knownVersion(type: StreamType, id: string): number {
    return cachedTypes.has(type) ? (this.#states.get(id)?.version ?? 0) : 0
  }

  get(id: string, version: number): StreamStates[StreamType] | undefined {
    const cached = this.#states.get(id)
    return cached?.version === version ? cached.state : undefined
  }

  put(type: StreamType, id: string, version: number, state: StreamStates[StreamType]): void {
    if (!cachedTypes.has(type)) return
    this.#states.delete(id)
    this.#states.set(id, { version, state })
    if (this.#states.size > capacity) this.#states.delete(this.#states.keys().next().value as string)
  }
}
