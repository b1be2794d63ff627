import type { StreamStates } from '@understudy/domain/states'
import type { StreamType } from '@understudy/domain/stream'

/** Streams that change seldom and are read by nearly every command. */
const oftenRead = new Set<StreamType>(['agency', 'client', 'member', 'task'])
const mostOftenRead = 5_000
/** The others are kept for as long as they are worked on. */
const mostOthers = 2_000

/** A stream as a batch of this process left it or found it. */
export interface Known {
  readonly type: StreamType
  readonly agencyId: string
  readonly id: string
  readonly version: number
  readonly hash: Buffer
  readonly lastAt: number
  readonly state: StreamStates[StreamType]
}

/**
 * Streams by id, as they were when they were last seen, which may be long ago. A load names the version that is known
 * here and gets a row back only where it has moved on, so that the cache can be old but never wrong. Bounded: what was
 * not asked for longest leaves first.
 */
export class StateCache {
  readonly #oftenRead = new Generations(mostOftenRead)
  readonly #others = new Generations(mostOthers)

  lastSeen(type: StreamType, agencyId: string, id: string): Known | undefined {
    const known = this.#of(type).get(id)
    return known?.type === type && known.agencyId === agencyId ? known : undefined
  }

  put(known: Known): void {
    this.#of(known.type).put(known)
  }

  /** The next load of this stream brings all of it. */
  forget(type: StreamType, id: string): void {
    this.#of(type).forget(id)
  }

  #of(type: StreamType): Generations {
    return oftenRead.has(type) ? this.#oftenRead : this.#others
  }
}

/** Two maps: when the young one is half of all, it becomes the old one, and what nobody asked for since is gone. */
class Generations {
  readonly #half: number
  #young = new Map<string, Known>()
  #old = new Map<string, Known>()

  constructor(most: number) {
    this.#half = most / 2
  }

  get(id: string): Known | undefined {
    const young = this.#young.get(id)
    if (young !== undefined) return young
    const old = this.#old.get(id)
    if (old !== undefined) this.put(old)
    return old
  }

  put(known: Known): void {
    this.#young.set(known.id, known)
    if (this.#young.size < this.#half) return
    this.#old = this.#young
    this.#young = new Map()
  }

  forget(id: string): void {
    this.#young.delete(id)
    this.#old.delete(id)
  }
}
