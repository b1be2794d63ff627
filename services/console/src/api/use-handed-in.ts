import { useQuery } from '@tanstack/react-query'
import type { HandedIn, Instructions } from '@understudy/contract/http/handed-in'
import { ask } from './ask.ts'
import { itemKey } from './use-item.ts'

export const instructionsKey = ['instructions']

/** The brief and the SOP of an item, in its own versions, and whether whoever has it has read the SOP. */
export function useInstructions(workItemId: string) {
  return useQuery({
    queryKey: [...instructionsKey, workItemId],
    queryFn: ({ signal }) => ask<Instructions>(`/v1/work-items/${workItemId}/instructions`, { signal }),
  })
}

/** What was handed in for an item, and what was said of it. */
export function useHandedIn(workItemId: string) {
  return useQuery({
    queryKey: [...itemKey, workItemId, 'submissions'],
    queryFn: ({ signal }) => ask<HandedIn>(`/v1/work-items/${workItemId}/submissions`, { signal }),
  })
}
