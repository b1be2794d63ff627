import { useQuery } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { itemKey } from './use-item.ts'

/** What was said about a work item. */
export function useComments(workItemId: string) {
  return useQuery({
    queryKey: [...itemKey, workItemId, 'comments'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/work-items/{workItemId}/comments', { params: { path: { workItemId } }, signal })),
  })
}
