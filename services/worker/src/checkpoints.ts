import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from '@understudy/engine/shell/engine'
import { makeCheckpoints } from '@understudy/engine/verify/make-checkpoints'
import type { Metrics } from '@understudy/observe/metrics'
import type { Logger } from 'pino'

const everyMs = 5_000

/** Makes the ledger's checkpoints as they fall due. Of many workers one at a time does, the others find nothing to do. */
export function startCheckpoints(engine: Engine, log: Logger, metrics: Metrics | undefined): { stop(): Promise<void> } {
  const stopped = new AbortController()
  const loop = (async () => {
    while (!stopped.signal.aborted) {
      await sleep(everyMs, undefined, { signal: stopped.signal }).catch(() => {})
      if (stopped.signal.aborted) return
      const made = await makeCheckpoints(engine, Date.now()).catch((err) => {
        log.warn({ err }, 'The checkpoints that are due could not be made; it is tried again')
        return []
      })
      if (made.length > 0) metrics?.checkpointsMade(made.length)
    }
  })()
  return {
    stop: async () => {
      stopped.abort()
      await loop
    },
  }
}
