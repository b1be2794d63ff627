import { useQuery } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { itemKey } from './use-item.ts'

export const instructionsKey = ['instructions']

/** The brief and the SOP of an item, in its own versions, and whether whoever has it has read the SOP. */
export function useInstructions(workItemId: string) {
  return useQuery({
    queryKey: [...instructionsKey, workItemId],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/work-items/{workItemId}/instructions', { params: { path: { workItemId } }, signal })),
  })
}

/** What was handed in for an item, and what was said of it. */
export function useHandedIn(workItemId: string) {
  return useQuery({
    queryKey: [...itemKey, workItemId, 'submissions'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/work-items/{workItemId}/submissions', { params: { path: { workItemId } }, signal })),
  })
}
