import { useQuery } from '@tanstack/react-query'
import type { History } from '@understudy/contract/http/history'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'

export const itemKey = ['item']

export function useItem(workItemId: string) {
  return useQuery({
    queryKey: [...itemKey, workItemId],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/work-items/{workItemId}', { params: { path: { workItemId } }, signal })),
  })
}

/** Every clock of the item, ended ones included. */
export function useItemClocks(workItemId: string) {
  return useQuery({
    queryKey: [...itemKey, workItemId, 'clocks'],
    queryFn: async ({ signal }) => {
      const params = { path: { workItemId } }
      return (await answerOf(api.GET('/v1/work-items/{workItemId}/clocks', { params, signal }))).items
    },
  })
}

/** Why the work is with whom it is. */
export function useRouting(workItemId: string) {
  return useQuery({
    queryKey: [...itemKey, workItemId, 'routing'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/work-items/{workItemId}/routing', { params: { path: { workItemId } }, signal })),
    retry: false,
  })
}

/** All of the item's events, oldest first. */
export function useItemHistory(workItemId: string) {
  return useQuery({
    queryKey: [...itemKey, workItemId, 'history'],
    queryFn: async ({ signal }) => {
      const events: History['items'] = []
      for (let after = 0; ; ) {
        const params = { path: { workItemId }, query: { after, limit: 500 } }
        const page = await answerOf(api.GET('/v1/work-items/{workItemId}/history', { params, signal }))
        events.push(...page.items)
        if (page.next === null) return events
        after = page.next
      }
    },
  })
}
