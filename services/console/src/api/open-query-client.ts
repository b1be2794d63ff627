import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem, isSignedOut } from './api-problem.ts'
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

/** An outage may pass; a refusal stays one. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500
}
