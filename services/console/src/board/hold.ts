/** What is done only after a while, so that it can be called back until then. */
export interface Held {
  /** What is said of it while it waits. */
  readonly text: string
  /** How many bytes it takes to send it. */
  readonly size: number
  /** @param leaving the page goes away: nothing that is begun later is done */
  readonly run: (leaving: boolean) => Promise<void>
}

/** Calls once after so many milliseconds, unless it is stopped before. */
export type Later = (ms: number, call: () => void) => () => void

/**
 * Holds one thing at a time: the next one lets the one before be done at once, so that what can be called back is always
 * the last. Whatever is held is either done once or called back.
 */
export function openHold(later: Later, ms: number) {
  let held: { readonly one: Held; readonly stop: () => void } | undefined
  const listeners = new Set<() => void>()
  const take = (next?: typeof held): Held | undefined => {
    const before = held
    before?.stop()
    held = next
    for (const listener of listeners) listener()
    return before?.one
  }
  const doNow = async (leaving = false): Promise<void> => take()?.run(leaving)
  return {
    hold(one: Held): void {
      const before = take({ one, stop: later(ms, () => void doNow()) })
      void before?.run(false)
    },
    /** Whether there was anything to call back. */
    undo: (): boolean => take() !== undefined,
    doNow,
    current: (): Held | undefined => held?.one,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
