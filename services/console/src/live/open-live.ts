import type { LiveMessage } from '@understudy/contract/http/live'
import type { Later } from './open-refresh.ts'

/** `connecting` is the first try, `reconnecting` every one after something was lost. */
export type LiveState = 'connecting' | 'live' | 'reconnecting'

/** The part of an EventSource that is used. */
export interface Source {
  onopen: (() => void) | null
  onmessage: ((message: { readonly data: string }) => void) | null
  onerror: (() => void) | null
  readonly readyState: number
  close(): void
}

export interface LiveConfig {
  readonly open: () => Source
  readonly later: Later
  /** Between 0 and 1: pages that lost the same server must not all come back at once. */
  readonly random: () => number
  readonly onMessage: (message: LiveMessage) => void
  readonly onState: (state: LiveState) => void
  /** What is told begins here, for the first time or again: what happened before may not have been told. */
  readonly onBegin: () => void
  /** The server refused the stream, perhaps because nobody is signed in any more. */
  readonly onRefused: () => void
}

const closed = 2
const shortestMs = 1_000
const longestMs = 30_000

/**
 * Listens to what changes. A browser reconnects by itself after a broken line and sends the last id along; after an
 * answer that is no stream it gives up, so this tries again, ever more slowly.
 */
export function openLive(config: LiveConfig): { stop(): void } {
  let source: Source | undefined
  let cancel: (() => void) | undefined
  let failures = 0
  const connect = () => {
    const opened = config.open()
    let hasBegun = false
    source = opened
    opened.onopen = () => {
      failures = 0
      hasBegun = false
      config.onState('live')
    }
    opened.onmessage = ({ data }) => {
      if (!hasBegun) config.onBegin()
      hasBegun = true
      config.onMessage(JSON.parse(data) as LiveMessage)
    }
    opened.onerror = () => {
      config.onState('reconnecting')
      if (opened.readyState !== closed) return
      config.onRefused()
      cancel = config.later(waitMs(failures++, config.random()), connect)
    }
  }
  config.onState('connecting')
  connect()
  return {
    stop() {
      cancel?.()
      source?.close()
    },
  }
}

/** Twice as long each time, up to half a minute, half of it by chance. */
export function waitMs(failures: number, random: number): number {
  const longest = Math.min(longestMs, shortestMs * 2 ** failures)
  return longest / 2 + (longest / 2) * random
}
