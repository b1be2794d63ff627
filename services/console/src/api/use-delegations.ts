import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Delegation, Gate } from '@understudy/contract/http/delegations'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { ask, withQuery } from './ask.ts'
import { listAll } from './list-all.ts'

export const delegationsKey = ['delegations']

/** Every delegation that the viewer may see. */
export function useDelegations() {
  return useQuery({
    queryKey: [...delegationsKey, 'list'],
    queryFn: ({ signal }) => listAll<Delegation>('/v1/delegations', signal),
  })
}

/** What the next step still lacks, if the viewer asked for it now. */
export function useGate(id: string) {
  return useQuery({
    queryKey: [...delegationsKey, id, 'gate'],
    queryFn: ({ signal }) => ask<Gate>(`/v1/delegations/${id}/gate`, { signal }),
  })
}

/** Takes the next step of the hand-over in the viewer's name. */
export function useAdvance(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask(`/v1/delegations/${id}/advance`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: delegationsKey }),
  })
}

/** Work of a task that is done: what somebody in shadow can have watched. */
export function useDoneItems(taskId: string) {
  return useQuery({
    queryKey: [...delegationsKey, 'done', taskId],
    queryFn: async ({ signal }) => {
      const page = await ask<{ items: WorkItem[] }>(withQuery('/v1/work-items', { taskId, limit: 50 }), { signal })
      return page.items.filter(({ state }) => state === 'delivered' || state === 'accepted')
    },
  })
}
