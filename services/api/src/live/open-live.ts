import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '@understudy/observe/log'
import type pg from 'pg'
import type { Listener } from './listener.ts'
import { LiveView } from './live-view.ts'

export interface Live {
  /** @returns how to leave. */
  join(listener: Listener): () => void
  /** Something was committed here: look at once. */
  wake(): void
  stop(): Promise<void>
}

export interface LiveOptions {
  readonly pool: pg.Pool
  readonly log: Log
  /** How often to look for what other processes have committed. */
  readonly everyMs?: number
}

/** However often it is woken, it looks no more often than this. */
const restMs = 50
const afterFailureMs = 1_000

/**
 * Tells listeners what was appended to the ledger, and reads nothing while nobody listens. A position is drawn a moment
 * before it is committed, so one may appear after a later one: see `LiveView`.
 */
export function openLive({ pool, log, everyMs = 250 }: LiveOptions): Live {
  const view = new LiveView(pool)
  const stopping = new AbortController()
  let alarm = new AbortController()
  let running: Promise<void> | undefined

  const run = async () => {
    while (view.hasListeners && !stopping.signal.aborted) {
      const began = performance.now()
      const failure = await view.look().catch((error: Error) => error)
      if (failure !== undefined) log.warn({ err: failure }, 'live updates wait for the database')
      const waitMs = failure === undefined ? Math.max(everyMs, 2 * (performance.now() - began)) : afterFailureMs
      const early = AbortSignal.any([alarm.signal, stopping.signal])
      await sleep(restMs)
      await sleep(waitMs - restMs, undefined, { signal: early }).catch(() => {})
      alarm = new AbortController()
    }
    running = undefined
  }

  return {
    join(listener) {
      view.join(listener)
      running ??= run()
      return () => view.leave(listener)
    },
    wake: () => running !== undefined && alarm.abort(),
    async stop() {
      stopping.abort()
      await running
    },
  }
}
