import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { listAll } from './list-all.ts'
import { aboutClientKey } from './use-client.ts'

/** What of a client's access is to be answered for, the oldest first. */
export function useOpenChecklists(clientId: string) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'checklists'],
    queryFn: ({ signal }) =>
      listAll((page) =>
        api.GET('/v1/access/checklists', { params: { query: { ...page, clientId, state: 'open' } }, signal }),
      ),
  })
}
