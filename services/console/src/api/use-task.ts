import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BriefChanges } from '@understudy/contract/http/brief-changes'
import type { BriefFindings, BriefVersions } from '@understudy/contract/http/brief-lint'
import type { CadencePreview, Cadences } from '@understudy/contract/http/cadences'
import type { TaskType } from '@understudy/contract/http/catalogue'
import type { RubricDraft } from '@understudy/contract/http/tasks'
import type { BriefText } from '@understudy/domain/task/task'
import { ask, withQuery } from './ask.ts'
import { tasksKey } from './use-people.ts'

/** What the linter says of a draft; while it is written, the last answer stays. */
export function useLint(sections: Partial<BriefText>) {
  return useQuery({
    queryKey: ['lint', sections],
    queryFn: ({ signal }) => ask<BriefFindings>('/v1/briefs/lint', { method: 'POST', body: { sections }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Every version of a brief, the newest first. */
export function useBriefVersions(taskId: string) {
  return useQuery({
    queryKey: [...tasksKey, taskId, 'versions'],
    queryFn: async ({ signal }) => (await ask<BriefVersions>(`/v1/tasks/${taskId}/brief/versions`, { signal })).items,
  })
}

/** How a version of the brief differs from the one before it. */
export function useBriefChanges(taskId: string, to: number) {
  return useQuery({
    queryKey: [...tasksKey, taskId, 'changes', to],
    queryFn: ({ signal }) =>
      ask<BriefChanges>(withQuery(`/v1/tasks/${taskId}/brief/changes`, { from: to - 1, to }), { signal }),
    enabled: to > 1,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Every kind of work that a task may be made from. */
export function useCatalogue() {
  return useQuery({
    queryKey: ['catalogue'],
    queryFn: async ({ signal }) => (await ask<{ items: TaskType[] }>('/v1/agency/task-types', { signal })).items,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** A rubric to start from, drafted from the definition of done. */
export function useRubricDraft(taskId: string, enabled: boolean) {
  return useQuery({
    queryKey: [...tasksKey, taskId, 'rubric-draft'],
    queryFn: ({ signal }) => ask<RubricDraft>(`/v1/tasks/${taskId}/rubric-draft`, { signal }),
    enabled,
    retry: false,
  })
}

export function useCadences(taskId: string) {
  return useQuery({
    queryKey: [...tasksKey, taskId, 'cadences'],
    queryFn: async ({ signal }) => (await ask<Cadences>(`/v1/tasks/${taskId}/cadences`, { signal })).items,
  })
}

/** When a cadence that is being written would fall due, or why it cannot be saved. */
export function useCadencePreview(taskId: string, cadence: object | undefined) {
  return useQuery({
    queryKey: [...tasksKey, taskId, 'cadence-preview', cadence],
    queryFn: ({ signal }) =>
      ask<CadencePreview>(`/v1/tasks/${taskId}/cadences/preview`, {
        method: 'POST',
        body: { ...cadence, runs: 3 },
        signal,
      }),
    enabled: cadence !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
}
