import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AccessFindings, AccessRegister } from '@understudy/contract/http/access'
import type { Continuity } from '@understudy/contract/http/continuity'
import type { MeasureFacts } from '@understudy/contract/http/insight'
import type { FaqEntry, Question } from '@understudy/contract/http/questions'
import type { WeeklyDraft } from '@understudy/contract/http/rhythm'
import type { NextTask, Rollout } from '@understudy/contract/http/rollout'
import type { RoiAnswer } from '@understudy/contract/http/saved-time'
import type { Scorecard } from '@understudy/contract/http/scorecard'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { ask, withQuery } from './ask.ts'
import { listAll } from './list-all.ts'

/** What is read about a client beside the client itself. */
export const aboutClientKey = ['about-client']

type Part = 'measure-facts' | 'rollout' | 'scorecard' | 'access' | 'weekly-review' | 'next-task' | 'continuity'

function usePart<T>(clientId: string, part: Part, enabled = true) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, part],
    queryFn: ({ signal }) => ask<T>(`/v1/clients/${clientId}/${part}`, { signal }),
    enabled,
  })
}

export const useRollout = (clientId: string) => usePart<Rollout>(clientId, 'rollout')
export const useScorecard = (clientId: string) => usePart<Scorecard>(clientId, 'scorecard')
export const useNextTask = (clientId: string) => usePart<NextTask>(clientId, 'next-task')
export const useMeasureFacts = (clientId: string) => usePart<MeasureFacts>(clientId, 'measure-facts')
export const useAccessRegister = (clientId: string) => usePart<AccessRegister>(clientId, 'access')
export const useWeeklyDraft = (clientId: string) => usePart<WeeklyDraft>(clientId, 'weekly-review')
export const useContinuity = (clientId: string, enabled: boolean) =>
  usePart<Continuity>(clientId, 'continuity', enabled)

/** What about access is to be mended, at one client or at all of them. */
export function useAccessFindings(enabled: boolean, clientId?: string) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId ?? 'all', 'findings'],
    queryFn: async ({ signal }) =>
      (await ask<AccessFindings>(withQuery('/v1/access/findings', { clientId }), { signal })).findings,
    enabled,
  })
}

/** What is asked otherwise than it is kept. */
export type RoiAsked = Readonly<Partial<Record<keyof RoiAnswer['inputs'], number>>>

/** While a slider moves, the last answer stays. */
export function useRoi(clientId: string, asked: RoiAsked) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'roi', asked],
    queryFn: ({ signal }) => ask<RoiAnswer>(withQuery(`/v1/clients/${clientId}/roi`, asked), { signal }),
    placeholderData: keepPreviousData,
  })
}

export function useFaq(clientId: string) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'faq'],
    queryFn: ({ signal }) => listAll<FaqEntry>('/v1/faq', signal, { clientId }),
  })
}

/** The questions that wait for an answer, the oldest first. */
export function useOpenQuestions(clientId: string) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'questions'],
    queryFn: ({ signal }) => listAll<Question>('/v1/questions', signal, { clientId, state: 'asked' }),
  })
}

/** The work that was made first; nothing yet where the list is empty. */
export function useFirstItem(clientId: string) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'first-item'],
    queryFn: async ({ signal }) =>
      (await ask<{ items: WorkItem[] }>(withQuery('/v1/work-items', { clientId, limit: 1 }), { signal })).items[0] ??
      null,
  })
}
