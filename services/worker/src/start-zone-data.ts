import { setTimeout as sleep } from 'node:timers/promises'
import type { HandlerContext } from './lane/handler.ts'
import { applyNewZoneData } from './zone-data.ts'

const againMs = 30_000

/** Looks once, when a worker starts, whether its zone data is new; tried again until all of it is applied. */
export function startZoneData(context: HandlerContext, version: string): { stop(): Promise<void> } {
  const stopped = new AbortController()
  const loop = (async () => {
    while (!stopped.signal.aborted) {
      const isDone = await applyNewZoneData(context, version).catch((err) => {
        context.log.warn({ err }, 'New zone data could not be applied; it is tried again')
        return false
      })
      if (isDone) return
      await sleep(againMs, undefined, { signal: stopped.signal }).catch(() => {})
    }
  })()
  return {
    stop: async () => {
      stopped.abort()
      await loop
    },
  }
}
