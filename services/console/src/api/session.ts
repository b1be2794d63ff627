import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { draftPlaces } from '../forms/draft-places.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { isSignedOut } from './api-problem.ts'

export const sessionKey = ['session']

/** Who is signed in: null for nobody. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/session', { signal })).catch((error: unknown) => {
        if (isSignedOut(error)) return null
        throw error
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
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
  return useMutation({
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
