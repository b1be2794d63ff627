import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Session } from '@understudy/contract/http/session'
import { isSignedOut } from './api-problem.ts'
import { ask } from './ask.ts'

export const sessionKey = ['session']

/** Who is signed in: null for nobody. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) =>
      ask<Session>('/v1/session', { signal }).catch((error: unknown) => {
        if (isSignedOut(error)) return null
        throw error
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (key: string) => ask<Session>('/v1/session', { method: 'POST', body: { key: key.trim() } }),
    onSuccess: (session) => {
      forget(client)
      client.setQueryData(sessionKey, session)
    },
  })
}

/** Also where the API cannot be reached the page forgets what it knew. */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask<void>('/v1/session', { method: 'DELETE' }),
    onSettled: () => {
      forget(client)
      client.setQueryData(sessionKey, null)
    },
  })
}

/** What one person was shown is not for the next one at this browser. */
function forget(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
}
