import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyOf, QueryOf } from '@understudy/client/routes'
import type { Agency } from '@understudy/contract/http/agencies'
import type { Notices } from '@understudy/contract/http/channels'
import type { EscalationRules } from '@understudy/contract/http/escalations'
import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { ApiProblem } from './api-problem.ts'
import { useAct } from './use-act.ts'
import { escalationsKey } from './use-escalations.ts'

export const settingsKey = ['settings']

/** The next twelve months of a calendar, or why it cannot be saved; while it is written, the last answer stays. */
export function useCalendarYear(clientId: string, calendar: CalendarDefinition | null) {
  return useQuery({
    queryKey: [...settingsKey, 'year', clientId, calendar],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/v1/clients/{clientId}/calendar/preview', {
          params: { path: { clientId } },
          body: calendar === null ? {} : { calendar },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

/** Every plan that a task may name, with what it promises. */
export function usePlans() {
  return useQuery({
    queryKey: [...settingsKey, 'plans'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/agency/plans', { signal })),
  })
}

/** Ladders, rotations and mutes as they are in force. */
export function useEscalationRules() {
  return useQuery({
    queryKey: [...escalationsKey, 'all-rules'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/escalation-rules', { signal })),
  })
}

export interface AgencyRules {
  readonly agency: Agency
  readonly settings: EscalationRules['settings']
  readonly notices: Notices
}

/** Everything that an agency rules for itself. */
export function useAgencyRules() {
  return useQuery({
    queryKey: [...settingsKey, 'rules'],
    queryFn: async ({ signal }): Promise<AgencyRules> => {
      const [agency, { settings }, notices] = await Promise.all([
        answerOf(api.GET('/v1/agency', { signal })),
        answerOf(api.GET('/v1/escalation-rules', { signal })),
        answerOf(api.GET('/v1/agency/notices', { signal })),
      ])
      return { agency, settings, notices }
    },
  })
}

/** The agency's own words around every message. */
export function useMessageTemplate() {
  return useQuery({
    queryKey: [...settingsKey, 'template'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/v1/agency/notices', { signal }))).template,
  })
}

/** What a message would look like in words that are being written: `asked` as JSON; the last answer stays meanwhile. */
export function useMessagePreview(asked: string) {
  return useQuery({
    queryKey: [...settingsKey, 'message', asked],
    queryFn: ({ signal }) =>
      answerOf(api.POST('/v1/messages/preview', { body: JSON.parse(asked) as BodyOf<'/v1/messages/preview'>, signal })),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export const channelsKey = [...settingsKey, 'channels']

/** Where messages go. */
export function useChannels() {
  return useQuery({
    queryKey: channelsKey,
    queryFn: async ({ signal }) => {
      const [webhooks, chats] = await Promise.all([
        answerOf(api.GET('/v1/webhooks', { signal })),
        answerOf(api.GET('/v1/chats', { signal })),
      ])
      return { webhooks: webhooks.items, chats: chats.items }
    },
  })
}

/** A way in for a member, by a link that works once. */
export function useInvite() {
  return useAct({
    mutationFn: (memberId: string) =>
      answerOf(api.POST('/v1/members/{memberId}/invitation', { params: { path: { memberId } } })),
  })
}

const keysOf = (memberId: string) => [...settingsKey, 'keys', memberId]

export function useKeys(memberId: string) {
  return useQuery({
    queryKey: keysOf(memberId),
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/members/{memberId}/keys', { params: { path: { memberId } }, signal }))).items,
  })
}

export interface KeyWanted {
  readonly name: string
  readonly expiresAt: string | null
  readonly scopes: readonly string[] | null
}

/** Makes a key; what is answered is shown once and kept nowhere. */
export function useMakeKey(memberId: string) {
  const client = useQueryClient()
  return useAct({
    mutationFn: (body: KeyWanted) =>
      answerOf(api.POST('/v1/members/{memberId}/keys', { params: { path: { memberId } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: keysOf(memberId) }),
    gcTime: 0,
  })
}

export function useRevokeKey(memberId: string) {
  const client = useQueryClient()
  return useAct({
    mutationFn: (keyId: string) =>
      answerOf(api.DELETE('/v1/members/{memberId}/keys/{keyId}', { params: { path: { memberId, keyId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: keysOf(memberId) }),
  })
}

/** Two clocks of work that would be made now, under policies that are not saved: `policies` as JSON. */
export function useDuePreview(clientId: string, policies: string) {
  return useQuery({
    queryKey: [...settingsKey, 'due', clientId, policies],
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(
        previewed.map((kind) =>
          answerOf(
            api.POST('/v1/clients/{clientId}/policies/preview', {
              params: { path: { clientId } },
              body: {
                kind,
                policies: JSON.parse(policies) as BodyOf<'/v1/clients/{clientId}/policies/preview'>['policies'],
              },
              signal,
            }),
          ),
        ),
      )
      return {
        reasons: answers[0]?.reasons ?? [],
        promises: answers.flatMap(({ promises }, index) =>
          promises
            .filter(({ audience }) => audience === 'client')
            .map(({ dueAt }) => ({ kind: previewed[index] ?? 'turnaround', dueAt })),
        ),
      }
    },
    placeholderData: keepPreviousData,
    retry: false,
  })
}

const previewed = ['response', 'turnaround'] as const

/** What a plan that is being written would promise, or why it cannot be saved: `plan` as JSON. */
export function usePlanPreview(plan: string | undefined) {
  return useQuery({
    queryKey: [...settingsKey, 'plan', plan],
    queryFn: ({ signal }) => {
      const body = JSON.parse(plan ?? '{}') as BodyOf<'/v1/agency/plans/preview'>
      return answerOf(api.POST('/v1/agency/plans/preview', { body, signal }))
    },
    enabled: plan !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export type AuditAsked = Omit<QueryOf<'/v1/audit'>, 'before' | 'limit'>

/** The ledger page by page, the newest first. */
export function useAudit(asked: AuditAsked, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [...settingsKey, 'audit', asked],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...asked, limit: 50, before: pageParam ?? undefined }
      return answerOf(api.GET('/v1/audit', { params: { query }, signal }))
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    enabled,
  })
}

/** The newest checkpoint; null before the first. */
export function useCheckpoint() {
  return useQuery({
    queryKey: [...settingsKey, 'checkpoint'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/audit/checkpoint', { signal })).catch(noneYet),
  })
}

function noneYet(error: unknown): null {
  if (error instanceof ApiProblem && error.code === 'not_found') return null
  throw error
}

export const useVerify = () => useAct({ mutationFn: () => answerOf(api.POST('/v1/audit/verify')) })
