import { useQuery } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'

export const escalationsKey = ['escalations']

/** What is asked for at once; a list longer than that is a reason to act, not to scroll. */
const most = 200
const freshMs = 60_000

/** What needs the viewer now, worst first. */
export function useNeedsMe() {
  return useQuery({
    queryKey: [...escalationsKey, 'needs-me'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/needs-me', { params: { query: { limit: most } }, signal })),
    refetchInterval: freshMs,
  })
}

/** All that run and that the viewer may see. */
export function useOpenEscalations(enabled: boolean) {
  return useQuery({
    queryKey: [...escalationsKey, 'open'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/escalations', { params: { query: { open: 'true', limit: most } }, signal })),
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
