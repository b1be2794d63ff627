import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RoiAnswer } from '@understudy/contract/http/saved-time'
import { answerOf, type Call } from './answer-of.ts'
import { api } from './api.ts'
import { listAll } from './list-all.ts'

/** What is read about a client beside the client itself. */
export const aboutClientKey = ['about-client']

/** Of which client, and until when anybody wants to know. */
interface OfClient {
  readonly params: { readonly path: { readonly clientId: string } }
  readonly signal: AbortSignal
}

function usePart<T>(clientId: string, part: string, read: (of: OfClient) => Call<T>, enabled = true) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, part],
    queryFn: ({ signal }) => answerOf(read({ params: { path: { clientId } }, signal })),
    enabled,
  })
}

export const useRollout = (clientId: string) =>
  usePart(clientId, 'rollout', (of) => api.GET('/v1/clients/{clientId}/rollout', of))
export const useScorecard = (clientId: string) =>
  usePart(clientId, 'scorecard', (of) => api.GET('/v1/clients/{clientId}/scorecard', of))
export const useNextTask = (clientId: string) =>
  usePart(clientId, 'next-task', (of) => api.GET('/v1/clients/{clientId}/next-task', of))
export const useMeasureFacts = (clientId: string) =>
  usePart(clientId, 'measure-facts', (of) => api.GET('/v1/clients/{clientId}/measure-facts', of))
export const useAccessRegister = (clientId: string) =>
  usePart(clientId, 'access', (of) => api.GET('/v1/clients/{clientId}/access', of))
export const useWays = (clientId: string) =>
  usePart(clientId, 'ways', (of) => api.GET('/v1/clients/{clientId}/ways', of))
export const useContinuity = (clientId: string, enabled: boolean) =>
  usePart(clientId, 'continuity', (of) => api.GET('/v1/clients/{clientId}/continuity', of), enabled)

/** Of the week that runs where the client is, or of another one. */
export function useWeeklyDraft(clientId: string, week: string | undefined) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'weekly-review', week],
    queryFn: ({ signal }) => {
      const params = { path: { clientId }, query: { week } }
      return answerOf(api.GET('/v1/clients/{clientId}/weekly-review', { params, signal }))
    },
  })
}

/** What about access is to be mended, at one client or at all of them. */
export function useAccessFindings(enabled: boolean, clientId?: string) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId ?? 'all', 'findings'],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/access/findings', { params: { query: { clientId } }, signal }))).findings,
    enabled,
  })
}

/** What is asked otherwise than it is kept. */
export type RoiAsked = Readonly<Partial<Record<keyof RoiAnswer['inputs'], number>>>

/** While a slider moves, the last answer stays. */
export function useRoi(clientId: string, query: RoiAsked) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'roi', query],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/clients/{clientId}/roi', { params: { path: { clientId }, query }, signal })),
    placeholderData: keepPreviousData,
  })
}

export function useFaq(clientId: string) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'faq'],
    queryFn: ({ signal }) =>
      listAll((page) => api.GET('/v1/faq', { params: { query: { ...page, clientId } }, signal })),
  })
}

/** Every entry that the viewer may read, of whichever client. */
export function useWholeFaq(enabled: boolean) {
  return useQuery({
    queryKey: [...aboutClientKey, 'faq'],
    queryFn: ({ signal }) => listAll((page) => api.GET('/v1/faq', { params: { query: page }, signal })),
    enabled,
  })
}

/** The questions that wait for an answer, the oldest first. */
export function useOpenQuestions(clientId: string, enabled = true) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'questions'],
    queryFn: ({ signal }) =>
      listAll((page) => api.GET('/v1/questions', { params: { query: { ...page, clientId, state: 'asked' } }, signal })),
    enabled,
  })
}

/** The work that was made first; nothing yet where the list is empty. */
export function useFirstItem(clientId: string) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'first-item'],
    queryFn: async ({ signal }) => {
      const query = { clientId, limit: 1 }
      return (await answerOf(api.GET('/v1/work-items', { params: { query }, signal }))).items[0] ?? null
    },
  })
}
