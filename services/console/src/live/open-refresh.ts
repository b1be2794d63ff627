export type Later = (ms: number, call: () => void) => () => void

export interface Refresh {
  /** Something changed: read again soon, and not more often than is bearable. */
  ask(): void
  stop(): void
}

const firstMs = 100
const apartMs = 1000

/**
 * Turns any number of changes into few refreshes: the first comes at once, further ones a second apart, never two at a
 * time, and one always follows the last change.
 */
export function openRefresh(refresh: () => Promise<unknown>, later: Later): Refresh {
  let cancel: (() => void) | undefined
  let running = false
  let asked = false
  let stopped = false
  const wait = (ms: number) => {
    cancel = later(ms, () => void run())
  }
  const run = async () => {
    cancel = undefined
    asked = false
    running = true
    await refresh().catch(() => undefined)
    running = false
    if (!stopped) cancel = later(apartMs, rest)
  }
  const rest = () => {
    cancel = undefined
    if (asked) void run()
  }
  return {
    ask() {
      if (stopped) return
      const isWaiting = asked
      asked = true
      if (!isWaiting && !running && cancel === undefined) wait(firstMs)
    },
    stop() {
      stopped = true
      cancel?.()
    },
  }
}

export const browserLater: Later = (ms, call) => {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}
