import { heardOf } from '@understudy/engine/live/hears'
import { noAudience } from '@understudy/engine/live/read-audience'
import { type Horizon, readHorizon } from '@understudy/engine/live/read-changes'
import type pg from 'pg'
import type { Listener } from './listener.ts'
import { type Fresh, readFresh, readMissed } from './read-fresh.ts'

/**
 * Whatever is committed this many positions late is not told any more. It bounds what is read again while some long
 * transaction, of whatever database of the server, keeps us from knowing that nothing will appear earlier.
 */
const longestWindow = 10_000

/** What listeners have been told. Up to `settled` everything has appeared; what lies beyond is looked at each time. */
export class LiveView {
  readonly #pool: pg.Pool
  /** Listeners, and which of the positions beyond `settled` they were told. */
  readonly #told = new Map<Listener, Set<number>>()
  readonly #joining = new Set<Listener>()
  #settled: number | undefined
  #pending: Horizon | undefined

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  get hasListeners(): boolean {
    return this.#told.size > 0 || this.#joining.size > 0
  }

  join(listener: Listener): void {
    // What happened while nobody listened is nobody's: the first one starts from where the ledger is now.
    if (!this.hasListeners) this.#startAfresh()
    this.#joining.add(listener)
  }

  leave(listener: Listener): void {
    this.#joining.delete(listener)
    this.#told.delete(listener)
  }

  async look(): Promise<void> {
    const horizon = await readHorizon(this.#pool)
    if (horizon.position < (this.#settled ?? 0)) this.#resetAll(horizon.position)
    const reached = reachedBy(horizon, this.#pending)
    const earliest = Math.max(0, horizon.position - longestWindow)
    const before = this.#settled ?? reached ?? earliest
    const after = Math.max(before, reached ?? 0, earliest)
    const fresh = horizon.position > before ? await readFresh(this.#pool, [...this.#told.keys()], before) : undefined
    this.#settled = after
    if (fresh !== undefined) this.#tellAll(fresh, after)
    if (reached !== undefined || this.#pending === undefined) this.#pending = horizon
    await this.#admit(after, horizon.position)
  }

  #tellAll({ listeners, changes, audiences }: Fresh, settled: number): void {
    for (const listener of listeners) {
      const { agencyId } = listener.viewer
      const told = this.#told.get(listener)
      if (told === undefined) continue
      const own = (changes.get(agencyId) ?? []).filter(({ position }) => !told.has(position))
      for (const { position } of own) told.add(position)
      for (const position of told) if (position <= settled) told.delete(position)
      listener.tell(settled, heardOf(listener.viewer, own, audiences.get(agencyId) ?? noAudience))
    }
  }

  /** One after another: after a restart everybody is back at once. */
  async #admit(settled: number, position: number): Promise<void> {
    for (const listener of this.#joining) {
      const isPlace = (listener.after ?? 0) <= position
      const { recent, missed } = await readMissed(this.#pool, listener, settled)
      if (!this.#joining.delete(listener)) continue
      this.#told.set(listener, new Set(recent))
      if (missed === undefined || !isPlace) listener.reset(settled)
      else listener.tell(settled, missed)
    }
  }

  /** The ledger ends before what we have seen: another one was put in its place. */
  #resetAll(position: number): void {
    this.#startAfresh()
    for (const [listener, told] of this.#told) {
      told.clear()
      listener.reset(position)
    }
  }

  #startAfresh(): void {
    this.#settled = undefined
    this.#pending = undefined
  }
}

/** The position up to which everything has appeared by now, as far as that is known. */
function reachedBy(horizon: Horizon, pending: Horizon | undefined): number | undefined {
  if (horizon.xmin >= horizon.xmax) return horizon.position
  return pending !== undefined && horizon.xmin >= pending.xmax ? pending.position : undefined
}
