import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { draftPlaces } from '../forms/draft-places.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { isSignedOut } from './api-problem.ts'
import { isSomebodyElse, type Who } from './somebody-else.ts'
import { useAct } from './use-act.ts'

export const sessionKey = ['session']
/** Whether it ended by itself; whoever signs out knows. */
const endedKey = ['session-ended']

/** Who is signed in: null for nobody. */
export function useSession() {
  const client = useQueryClient()
  return useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/session', { signal })).then(
        (session) => (isSomebodyElse(client.getQueryData(sessionKey), session) ? beginAnew() : session),
        (error: unknown) => {
          if (!isSignedOut(error)) throw error
          noteEnd(client)
          return null
        },
      ),
    staleTime: Number.POSITIVE_INFINITY,
    // In another tab somebody else may have come in meanwhile.
    refetchOnWindowFocus: 'always',
  })
}

/** Whoever came in in another tab is shown nothing of what this page was for: it is read anew, whole. */
function beginAnew(): Promise<never> {
  location.reload()
  return new Promise(() => undefined)
}

/** Each tab tells the others who is signed in now, and they ask again. */
export function useOneSessionInAllTabs(): void {
  const client = useQueryClient()
  const { data: session } = useSession()
  const who = session === undefined ? undefined : (session?.memberId ?? '')
  useEffect(() => {
    const channel = new BroadcastChannel('understudy:session')
    channel.onmessage = () => void client.invalidateQueries({ queryKey: sessionKey })
    if (who !== undefined) channel.postMessage(who)
    return () => channel.close()
  }, [client, who])
}

/** The API knows of no session any more: whoever had one is taken to the door, and told why they stand there. */
export function endSession(client: QueryClient): void {
  noteEnd(client)
  client.setQueryData(sessionKey, null)
}

function noteEnd(client: QueryClient): void {
  if (client.getQueryData(sessionKey)) client.setQueryData(endedKey, true)
}

export const useHasEnded = (): boolean =>
  useQuery({ queryKey: endedKey, queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY }).data === true

export function useSignIn() {
  const client = useQueryClient()
  return useAct({
    mutationFn: (key: string) => answerOf(api.POST('/v1/session', { body: { key: key.trim() } })),
    onSuccess: (session) => {
      forget(client)
      client.setQueryData(sessionKey, session)
    },
  })
}

/** Also where the API cannot be reached the page forgets what it knew, and what was being written of others. */
export function useSignOut() {
  const client = useQueryClient()
  return useAct({
    mutationFn: () => answerOf(api.DELETE('/v1/session')),
    onSettled: () => {
      const session = client.getQueryData<Who | null>(sessionKey)
      forget(client)
      draftPlaces.tab.keepOnly(undefined)
      if (session) draftPlaces.browser.dropOf(session.memberId)
      client.setQueryData(sessionKey, null)
    },
  })
}

/** What one person was shown is not for the next one at this browser. */
function forget(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}
