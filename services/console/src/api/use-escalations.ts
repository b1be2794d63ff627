import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Escalation, EscalationNotices, EscalationRules, NeedsMe } from '@understudy/contract/http/escalations'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { ask, withQuery } from './ask.ts'

export const escalationsKey = ['escalations']

/** What is asked for at once; a list longer than that is a reason to act, not to scroll. */
const most = 200
const freshMs = 60_000

/** What needs the viewer now, worst first. */
export function useNeedsMe() {
  return useQuery({
    queryKey: [...escalationsKey, 'needs-me'],
    queryFn: ({ signal }) => ask<NeedsMe>(withQuery('/v1/needs-me', { limit: most }), { signal }),
    refetchInterval: freshMs,
  })
}

/** All that run and that the viewer may see. */
export function useOpenEscalations(enabled: boolean) {
  return useQuery({
    queryKey: [...escalationsKey, 'open'],
    queryFn: ({ signal }) =>
      ask<{ items: Escalation[]; next: string | null }>(withQuery('/v1/escalations', { open: 'true', limit: most }), {
        signal,
      }),
    refetchInterval: freshMs,
    enabled,
  })
}

export function useEscalation(id: string) {
  return useQuery({
    queryKey: [...escalationsKey, id],
    queryFn: ({ signal }) => ask<Escalation>(`/v1/escalations/${id}`, { signal }),
    refetchInterval: freshMs,
  })
}

/** Who was told what, the first pass first. */
export function useNotices(id: string) {
  return useQuery({
    queryKey: [...escalationsKey, id, 'notices'],
    queryFn: async ({ signal }) => (await ask<EscalationNotices>(`/v1/escalations/${id}/notices`, { signal })).items,
  })
}

/** The agency's rotations, by which a ladder's "on duty" gets a name. */
export function useRotations(enabled: boolean) {
  return useQuery({
    queryKey: [...escalationsKey, 'rules'],
    queryFn: async ({ signal }) => (await ask<EscalationRules>('/v1/escalation-rules', { signal })).rotations,
    enabled,
  })
}

/** A title is given once and stays: it is asked for once, whatever changes about the item. */
export function useWorkTitle(id: string | undefined): string | undefined {
  const { data } = useQuery({
    queryKey: ['work-title', id],
    queryFn: async ({ signal }) => (await ask<WorkItem>(`/v1/work-items/${id}`, { signal })).title,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    enabled: id !== undefined,
  })
  return data
}

export interface Answer {
  readonly path: 'acknowledgement' | 'snooze' | 'resolution' | 'hand-over' | 'next-step'
  readonly body?: object
}

/** What the viewer does about one; refused with every reason, and then what is shown is read again too. */
export function useAnswer(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: Answer) =>
      ask(`/v1/escalations/${id}/${path}`, { method: 'POST', ...(body === undefined ? {} : { body }) }),
    onSettled: () => client.invalidateQueries({ queryKey: escalationsKey }),
  })
}
