import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { draftPlaces } from '../forms/draft-places.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { isSignedOut } from './api-problem.ts'
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
      answerOf(api.GET('/v1/session', { signal })).catch((error: unknown) => {
        if (!isSignedOut(error)) throw error
        noteEnd(client)
        return null
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
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
      forget(client)
      draftPlaces.tab.keepOnly(undefined)
      client.setQueryData(sessionKey, null)
    },
  })
}

/** What one person was shown is not for the next one at this browser. */
function forget(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}
