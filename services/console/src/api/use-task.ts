import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BriefText } from '@understudy/domain/task/task'
import type { CadenceWanted } from '../tasks/cadence-of.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { tasksKey } from './use-people.ts'
import { settingsKey } from './use-settings.ts'

/** What the linter says of a draft; while it is written, the last answer stays. */
export function useLint(sections: Partial<BriefText>) {
  return useQuery({
    queryKey: ['lint', sections],
    queryFn: ({ signal }) => answerOf(api.POST('/v1/briefs/lint', { body: { sections }, signal })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Every version of a brief, the newest first. */
export function useBriefVersions(taskId: string) {
  return useQuery({
    queryKey: [...tasksKey, taskId, 'versions'],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/tasks/{taskId}/brief/versions', { params: { path: { taskId } }, signal }))).items,
  })
}

/** How a version of the brief differs from the one before it. */
export function useBriefChanges(taskId: string, to: number) {
  return useQuery({
    queryKey: [...tasksKey, taskId, 'changes', to],
    queryFn: ({ signal }) => {
      const params = { path: { taskId }, query: { from: to - 1, to } }
      return answerOf(api.GET('/v1/tasks/{taskId}/brief/changes', { params, signal }))
    },
    enabled: to > 1,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export const catalogueKey = [...settingsKey, 'catalogue']

/** Every kind of work that a task may be made from. */
export function useCatalogue() {
  return useQuery({
    queryKey: catalogueKey,
    queryFn: async ({ signal }) => (await answerOf(api.GET('/v1/agency/task-types', { signal }))).items,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** A rubric to start from, drafted from the definition of done. */
export function useRubricDraft(taskId: string, enabled: boolean) {
  return useQuery({
    queryKey: [...tasksKey, taskId, 'rubric-draft'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/tasks/{taskId}/rubric-draft', { params: { path: { taskId } }, signal })),
    enabled,
    retry: false,
  })
}

export function useCadences(taskId: string) {
  return useQuery({
    queryKey: [...tasksKey, taskId, 'cadences'],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/tasks/{taskId}/cadences', { params: { path: { taskId } }, signal }))).items,
  })
}

/** What the client counted of each week with a scribe, the oldest first. */
export function useScribeOutcomes(taskId: string) {
  return useQuery({
    queryKey: [...tasksKey, taskId, 'scribe-outcomes'],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/tasks/{taskId}/scribe-outcomes', { params: { path: { taskId } }, signal }))).items,
  })
}

/** When a cadence that is being written would fall due, or why it cannot be saved. */
export function useCadencePreview(taskId: string, cadence: CadenceWanted | undefined) {
  return useQuery({
    queryKey: [...tasksKey, taskId, 'cadence-preview', cadence],
    queryFn: ({ signal }) => {
      const body = { ...(cadence as CadenceWanted), runs: 3 }
      return answerOf(api.POST('/v1/tasks/{taskId}/cadences/preview', { params: { path: { taskId } }, body, signal }))
    },
    enabled: cadence !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
}
