import { useQueryClient } from '@tanstack/react-query'
import { addressOf } from '@understudy/client/address-of'
import type { LiveMessage } from '@understudy/contract/http/live'
import { useEffect, useState } from 'react'
import { sessionKey } from '../api/session.ts'
import { boardKey } from '../api/use-board.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { itemKey } from '../api/use-item.ts'
import { questionsKey, updateKey } from '../api/use-own-work.ts'
import { clientsKey, membersKey, tasksKey } from '../api/use-people.ts'
import { calibrationsKey, reviewsKey } from '../api/use-reviews.ts'
import { fixesKey, staffKey } from '../api/use-staff.ts'
import { viewsKey } from '../api/use-views.ts'
import { type LiveState, openLive, type Source } from './open-live.ts'
import { browserLater, openRefresh } from './open-refresh.ts'

/** Keeps everything on the page as new as the ledger. */
export function useLive(): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('connecting')
  useEffect(() => {
    const stale = new Set<readonly string[]>()
    const refresh = openRefresh(async () => {
      const keys = [...stale]
      stale.clear()
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
    }, browserLater)
    const mark = (keys: readonly (readonly string[])[]) => {
      for (const key of keys) stale.add(key)
      if (keys.length > 0) refresh.ask()
    }
    const live = openLive({
      open: () => new EventSource(addressOf('/v1/live', {})) as Source,
      later: browserLater,
      random: Math.random,
      onMessage: (message) => mark(keysOf(message)),
      onState: setState,
      onOpen: () => mark(everything),
      onRefused: () => mark([sessionKey]),
    })
    return () => {
      live.stop()
      refresh.stop()
    }
  }, [client])
  return state
}

/** What reviewers and assistants work from. */
const desk = [reviewsKey, calibrationsKey, questionsKey, updateKey]

const everything = [
  boardKey,
  itemKey,
  clientsKey,
  membersKey,
  viewsKey,
  tasksKey,
  escalationsKey,
  delegationsKey,
  aboutClientKey,
  staffKey,
  fixesKey,
  ...desk,
]

/** What a gate reads beside the delegation itself. */
const gated = ['delegation', 'task', 'member', 'client', 'review', 'work_item'] as const

/** What the draft of a day's update is made of. */
const updated = ['work_item', 'question', 'daily_update'] as const

/** What is stale after a message. Whatever happened, the board may look otherwise. */
function keysOf({ streams, reset }: LiveMessage): readonly (readonly string[])[] {
  if (reset) return everything
  const types = new Set(streams.map(({ type }) => type))
  return [
    boardKey,
    itemKey,
    ...(types.has('client') ? [clientsKey] : []),
    ...(types.has('member') ? [membersKey, viewsKey] : []),
    ...(types.has('task') ? [tasksKey, fixesKey] : []),
    ...(types.has('escalation') ? [escalationsKey] : []),
    ...(types.has('review') ? [reviewsKey] : []),
    ...(types.has('calibration') ? [calibrationsKey] : []),
    ...(types.has('question') ? [questionsKey, aboutClientKey] : []),
    ...(updated.some((type) => types.has(type)) ? [updateKey] : []),
    ...(gated.some((type) => types.has(type)) ? [delegationsKey, aboutClientKey] : []),
  ]
}
