import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BodyOf } from '@understudy/client/routes'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { listAll } from './list-all.ts'

/** What people have to do, and what would become of it. */
export const staffKey = ['staff']
export const fixesKey = ['fixes']

const freshMs = 60_000

/** What everybody has to do now, by member. */
export function useWorkLeft() {
  return useQuery({
    queryKey: [...staffKey, 'work-left'],
    queryFn: async ({ signal }) => {
      const all = await listAll((query) => api.GET('/v1/work-left', { params: { query }, signal }))
      return new Map(all.map((one) => [one.memberId, one]))
    },
    refetchInterval: freshMs,
  })
}

/** Who would take what if a member were away from one day to another. */
export function useDrill(memberId: string, from: string, until: string) {
  return useQuery({
    queryKey: [...staffKey, memberId, 'drill', from, until],
    queryFn: ({ signal }) => {
      const params = { path: { memberId }, query: { from, until } }
      return answerOf(api.GET('/v1/members/{memberId}/coverage-drill', { params, signal }))
    },
    enabled: from !== '' && until >= from,
    placeholderData: keepPreviousData,
  })
}

/** A task as the questionnaire describes it. */
export type TaskToFit = BodyOf<'/v1/fit'>['tasks'][number]

/** Who should do this; null for nothing listed. */
export function useFit(tasks: readonly TaskToFit[]) {
  return useQuery({
    queryKey: ['fit', tasks],
    queryFn: ({ signal }) => answerOf(api.POST('/v1/fit', { body: { tasks }, signal })),
    enabled: tasks.length > 0,
    placeholderData: keepPreviousData,
  })
}

/** Process fixes, the newest first. */
export function useFixes() {
  return useQuery({
    queryKey: fixesKey,
    queryFn: async ({ signal }) => (await answerOf(api.GET('/v1/process-fixes', { signal }))).items,
  })
}
