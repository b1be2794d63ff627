import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AuditEntry, AuditVerdict, SignedCheckpoint } from '@understudy/contract/http/audit'
import type { CalendarPreview, DuePreview } from '@understudy/contract/http/calendars'
import type { Chat, Message, Webhook } from '@understudy/contract/http/channels'
import type { EscalationRules } from '@understudy/contract/http/escalations'
import type { ApiKey, MadeKey } from '@understudy/contract/http/keys'
import type { PlanPreview, ShownPlans } from '@understudy/contract/http/plans'
import type { MadeInvitation } from '@understudy/contract/http/sign-in'
import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import { ask, withQuery } from './ask.ts'
import { escalationsKey } from './use-escalations.ts'

export const settingsKey = ['settings']

/** The next twelve months of a calendar, or why it cannot be saved; while it is written, the last answer stays. */
export function useCalendarYear(clientId: string, calendar: CalendarDefinition | null) {
  return useQuery({
    queryKey: [...settingsKey, 'year', clientId, calendar],
    queryFn: ({ signal }) =>
      ask<CalendarPreview>(`/v1/clients/${clientId}/calendar/preview`, {
        method: 'POST',
        body: calendar === null ? {} : { calendar },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

/** Every plan that a task may name, with what it promises. */
export function usePlans() {
  return useQuery({
    queryKey: [...settingsKey, 'plans'],
    queryFn: ({ signal }) => ask<ShownPlans>('/v1/agency/plans', { signal }),
  })
}

/** Ladders, rotations and mutes as they are in force. */
export function useEscalationRules() {
  return useQuery({
    queryKey: [...escalationsKey, 'all-rules'],
    queryFn: ({ signal }) => ask<EscalationRules>('/v1/escalation-rules', { signal }),
  })
}

/** Where messages go, and what became of the newest. */
export function useChannels() {
  return useQuery({
    queryKey: [...settingsKey, 'channels'],
    queryFn: async ({ signal }) => {
      const [webhooks, chats, messages] = await Promise.all([
        ask<{ items: Webhook[] }>('/v1/webhooks', { signal }),
        ask<{ items: Chat[] }>('/v1/chats', { signal }),
        ask<{ items: Message[] }>('/v1/messages?limit=20', { signal }),
      ])
      return { webhooks: webhooks.items, chats: chats.items, messages: messages.items }
    },
  })
}

/** A way in for a member, by a link that works once. */
export function useInvite() {
  return useMutation({
    mutationFn: (memberId: string) => ask<MadeInvitation>(`/v1/members/${memberId}/invitation`, { method: 'POST' }),
  })
}

const keysOf = (memberId: string) => [...settingsKey, 'keys', memberId]

export function useKeys(memberId: string) {
  return useQuery({
    queryKey: keysOf(memberId),
    queryFn: async ({ signal }) => (await ask<{ items: ApiKey[] }>(`/v1/members/${memberId}/keys`, { signal })).items,
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
  return useMutation({
    mutationFn: (body: KeyWanted) => ask<MadeKey>(`/v1/members/${memberId}/keys`, { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: keysOf(memberId) }),
    gcTime: 0,
  })
}

export function useRevokeKey(memberId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (keyId: string) => ask<void>(`/v1/members/${memberId}/keys/${keyId}`, { method: 'DELETE' }),
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
          ask<DuePreview>(`/v1/clients/${clientId}/policies/preview`, {
            method: 'POST',
            body: { kind, policies: JSON.parse(policies) as unknown },
            signal,
          }),
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
    queryFn: ({ signal }) =>
      ask<PlanPreview>('/v1/agency/plans/preview', {
        method: 'POST',
        body: JSON.parse(plan ?? '{}') as object,
        signal,
      }),
    enabled: plan !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export type AuditAsked = Readonly<Record<string, string | undefined>>

/** The ledger page by page, the newest first. */
export function useAudit(asked: AuditAsked, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [...settingsKey, 'audit', asked],
    queryFn: ({ pageParam, signal }) =>
      ask<{ items: AuditEntry[]; next: number | null }>(
        withQuery('/v1/audit', { ...asked, limit: 50, before: pageParam ?? undefined }),
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    enabled,
  })
}

export function useCheckpoint(enabled: boolean) {
  return useQuery({
    queryKey: [...settingsKey, 'checkpoint'],
    queryFn: ({ signal }) => ask<SignedCheckpoint>('/v1/audit/checkpoint', { signal }),
    enabled,
    retry: false,
  })
}

export const useVerify = () =>
  useMutation({ mutationFn: () => ask<AuditVerdict>('/v1/audit/verify', { method: 'POST' }) })
