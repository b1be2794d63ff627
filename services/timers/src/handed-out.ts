import type { Rung } from './rung-streams.ts'

/** How long the handling of an alarm may take before it is handed out once more: its job may be lost. */
export const againAfterMs = 20_000

/** What one sweeper has handed to the queue and not seen settled yet. Handed out twice does nothing twice, so that this may be forgotten. */
export class HandedOut {
  #at = new Map<string, { readonly wakeAt: number; readonly until: number }>()

  get size(): number {
    return this.#at.size
  }

  /** Of what has rung now, what is to be handed out. What has not rung any more was settled, and is forgotten. */
  fresh(rung: readonly Rung[], now: number): Rung[] {
    const before = this.#at
    this.#at = new Map()
    return rung.filter((one) => {
      const known = before.get(one.streamId)
      if (known === undefined || known.wakeAt !== one.wakeAt || known.until <= now) return true
      this.#at.set(one.streamId, known)
      return false
    })
  }

  /** The queue has them. */
  note(rung: readonly Rung[], now: number): void {
    for (const { streamId, wakeAt } of rung) this.#at.set(streamId, { wakeAt, until: now + againAfterMs })
  }

  forget(): void {
    this.#at.clear()
  }
}
