/** The time of the server, as the board's answers tell it; a page whose own clock is wrong still shows the right time left. */
export interface ServerClock {
  /** Milliseconds since the epoch. */
  now(): number
  /** What an answer said the time was when it arrived. A virtual agency's time stands still until it is told again. */
  told(now: number, standsStill: boolean): void
  /** Calls the listener each second while somebody listens. @returns how to stop. */
  subscribe(listener: () => void): () => void
}

export interface LocalTime {
  now(): number
  /** Calls back again and again. @returns how to stop. */
  every(ms: number, call: () => void): () => void
}

const tickMs = 1000
/** Answers differ by how long they were under way; by more only where a clock was set. */
const setMs = 5_000

export function openServerClock(local: LocalTime): ServerClock {
  const listeners = new Set<() => void>()
  let ahead: number | undefined
  let stopped: number | undefined
  let stop: (() => void) | undefined
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    now: () => stopped ?? local.now() + (ahead ?? 0),
    told(now, standsStill) {
      const told = now - local.now()
      // The answer that was quickest says it best: no countdown goes back by a second because the next one was slow.
      ahead = ahead !== undefined && Math.abs(told - ahead) < setMs ? Math.max(ahead, told) : told
      stopped = standsStill ? now : undefined
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      stop ??= local.every(tickMs, tell)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}

export const browserTime: LocalTime = {
  now: Date.now,
  every(ms, call) {
    const timer = setInterval(call, ms)
    return () => clearInterval(timer)
  },
}
