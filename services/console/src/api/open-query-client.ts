import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, mayPass } from './api-problem.ts'
import { endSession, sessionKey } from './session.ts'

const tries = 2

/** What the page knows of the API. Whoever turns out to be signed out is taken to the door. */
export function openQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) endSession(client)
      },
    }),
    mutationCache: new MutationCache({
      // A wrong password is answered so too: whether there still is a session is asked.
      onError: (error) => {
        if (isSignedOut(error)) void client.invalidateQueries({ queryKey: sessionKey })
      },
    }),
    defaultOptions: { queries: { retry: (failures, error) => mayPass(error) && failures < tries } },
  })
  return client
}
