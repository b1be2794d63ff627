import { useQuery } from '@tanstack/react-query'
import type { Comments } from '@understudy/contract/http/matters'
import { ask } from './ask.ts'
import { itemKey } from './use-item.ts'

/** What was said about a work item. */
export function useComments(workItemId: string) {
  return useQuery({
    queryKey: [...itemKey, workItemId, 'comments'],
    queryFn: ({ signal }) => ask<Comments>(`/v1/work-items/${workItemId}/comments`, { signal }),
  })
}
