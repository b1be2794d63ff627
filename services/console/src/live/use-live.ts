import { useQueryClient } from '@tanstack/react-query'
import { addressOf } from '@understudy/client/address-of'
import type { LiveMessage } from '@understudy/contract/http/live'
import { useEffect, useState } from 'react'
import { sessionKey } from '../api/session.ts'
import { type LiveState, openLive, type Source } from './open-live.ts'
import { browserLater, openRefresh } from './open-refresh.ts'
import { readAgain } from './read-again.ts'
import { everything, staleAfter } from './stale-keys.ts'

/** Keeps everything on the page as new as the ledger. */
export function useLive(): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    const stale = new Set<readonly string[]>()
    const refresh = openRefresh(async () => {
      const keys = [...stale]
      stale.clear()
      await Promise.all(keys.map((queryKey) => readAgain(client, queryKey)))
    }, browserLater)
    const mark = (keys: readonly (readonly string[])[]) => {
      for (const key of keys) stale.add(key)
      if (keys.length > 0) refresh.ask()
    }
    const live = openLive({
      open: () => new EventSource(addressOf('/v1/live', {})) as Source,
      later: browserLater,
      random: Math.random,
      onMessage: (message) => mark([...staleAfter(message), ...(isOfMembers(message) ? [sessionKey] : [])]),
      onState: setState,
      onBegin: () => mark(everything),
      onRefused: () => mark([sessionKey]),
    })
    return () => {
      live.stop()
      refresh.stop()
    }
  }, [client])
  return state
}

/** Perhaps of the viewer: somebody who was taken out of the agency is no longer in, and other roles have other pages. */
const isOfMembers = ({ streams }: LiveMessage) => streams.some(({ type }) => type === 'member')
