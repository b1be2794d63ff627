import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, mayPass } from './api-problem.ts'
import { sessionKey } from './session.ts'

const tries = 2

/** What the page knows of the API. Whoever turns out to be signed out is taken to the door. */
export function openQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) client.setQueryData(sessionKey, null)
      },
    }),
    defaultOptions: { queries: { retry: (failures, error) => mayPass(error) && failures < tries } },
  })
  return client
}
