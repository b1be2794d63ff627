import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { QueryOf } from '@understudy/client/routes'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { paged } from './paged.ts'

export const escalationsKey = ['escalations']

const pageSize = 100
const freshMs = 60_000

/** How many need the viewer now: all of them, as the API counts. */
export function useNeedCount() {
  return useQuery({
    queryKey: [...escalationsKey, 'need-count'],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/needs-me', { params: { query: { limit: 1 } }, signal }))).total,
    refetchInterval: freshMs,
  })
}

/** What needs the viewer now, worst first, page by page. */
export function useNeedsMe(enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [...escalationsKey, 'needs-me'],
    ...paged(pageSize, (query, signal) => api.GET('/v1/needs-me', { params: { query }, signal })),
    refetchInterval: freshMs,
    enabled,
  })
}

const asked = {
  open: { open: 'true' },
  resolved: { state: 'resolved', order: 'latest' },
} as const satisfies Readonly<Record<string, QueryOf<'/v1/escalations'>>>

/** All that run and that the viewer may see, or those that were resolved, the latest first; page by page. */
export function useEscalations(which: keyof typeof asked, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [...escalationsKey, which],
    ...paged(pageSize, (page, signal) =>
      api.GET('/v1/escalations', { params: { query: { ...asked[which], ...page } }, signal }),
    ),
    refetchInterval: freshMs,
    enabled,
  })
}

export function useEscalation(escalationId: string) {
  return useQuery({
    queryKey: [...escalationsKey, escalationId],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/escalations/{escalationId}', { params: { path: { escalationId } }, signal })),
    refetchInterval: freshMs,
  })
}

/** Who was told what, the first pass first. */
export function useNotices(escalationId: string) {
  return useQuery({
    queryKey: [...escalationsKey, escalationId, 'notices'],
    queryFn: async ({ signal }) => {
      const params = { path: { escalationId } }
      return (await answerOf(api.GET('/v1/escalations/{escalationId}/notices', { params, signal }))).items
    },
  })
}

/** The agency's rotations, by which a ladder's "on duty" gets a name. */
export function useRotations(enabled: boolean) {
  return useQuery({
    queryKey: [...escalationsKey, 'rules'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/v1/escalation-rules', { signal }))).rotations,
    enabled,
  })
}

/** A title is given once and stays: it is asked for once, whatever changes about the item. */
export function useWorkTitle(workItemId: string | undefined): string | undefined {
  const { data } = useQuery({
    queryKey: ['work-title', workItemId],
    queryFn: async ({ signal }) => {
      const params = { path: { workItemId: workItemId ?? '' } }
      return (await answerOf(api.GET('/v1/work-items/{workItemId}', { params, signal }))).title
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    enabled: workItemId !== undefined,
  })
  return data
}
