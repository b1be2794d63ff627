import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Delegation, Gate } from '@understudy/contract/http/delegations'
import { ask, withQuery } from './ask.ts'

export const delegationsKey = ['delegations']

/** Every delegation that the viewer may see. */
export function useDelegations() {
  return useQuery({
    queryKey: [...delegationsKey, 'list'],
    queryFn: async ({ signal }) => {
      const found: Delegation[] = []
      for (let after: string | undefined; ; ) {
        const path = withQuery('/v1/delegations', { limit: 200, after })
        const { items, next } = await ask<{ items: Delegation[]; next: string | null }>(path, { signal })
        found.push(...items)
        if (next === null) return found
        after = next
      }
    },
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
