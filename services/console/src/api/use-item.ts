import { useQuery } from '@tanstack/react-query'
import type { ExplainedClock } from '@understudy/contract/http/clocks'
import type { History } from '@understudy/contract/http/history'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { ask, withQuery } from './ask.ts'

export const itemKey = ['item']

export function useItem(id: string) {
  return useQuery({
    queryKey: [...itemKey, id],
    queryFn: ({ signal }) => ask<WorkItem>(`/v1/work-items/${id}`, { signal }),
  })
}

/** Every clock of the item, ended ones included. */
export function useItemClocks(id: string) {
  return useQuery({
    queryKey: [...itemKey, id, 'clocks'],
    queryFn: async ({ signal }) =>
      (await ask<{ items: ExplainedClock[] }>(`/v1/work-items/${id}/clocks`, { signal })).items,
  })
}

/** All of the item's events, oldest first. */
export function useItemHistory(id: string) {
  return useQuery({
    queryKey: [...itemKey, id, 'history'],
    queryFn: async ({ signal }) => {
      const events: History['items'] = []
      for (let after = 0; ; ) {
        const page = await ask<History>(withQuery(`/v1/work-items/${id}/history`, { after, limit: 500 }), { signal })
        events.push(...page.items)
        if (page.next === null) return events
        after = page.next
      }
    },
  })
}
