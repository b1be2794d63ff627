import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { listAll } from './list-all.ts'
import { boardKey } from './use-board.ts'
import { itemKey } from './use-item.ts'

export const questionsKey = ['questions']
export const updateKey = ['daily-update']

/** What the ledger knows of the viewer's day, and in which zone that day is. */
export function useUpdateDraft() {
  return useQuery({
    queryKey: updateKey,
    queryFn: ({ signal }) => answerOf(api.GET('/v1/daily-updates/draft', { signal })),
  })
}

/** What the viewer asked, the newest first. */
export function useOwnQuestions(memberId: string) {
  return useQuery({
    queryKey: [...questionsKey, 'by', memberId],
    queryFn: async ({ signal }) => {
      const all = await listAll((page) =>
        api.GET('/v1/questions', { params: { query: { ...page, askedBy: memberId } }, signal }),
      )
      return all.sort((a, b) => b.askedAt.localeCompare(a.askedAt))
    },
  })
}

export function useQuestion(questionId: string | undefined) {
  return useQuery({
    queryKey: [...questionsKey, questionId],
    queryFn: ({ signal }) => {
      const params = { path: { questionId: questionId ?? '' } }
      return answerOf(api.GET('/v1/questions/{questionId}', { params, signal }))
    },
    enabled: questionId !== undefined,
  })
}

/** The answered questions that lie nearest to what is being typed. */
export function useNearest(text: string, workItemId: string) {
  return useQuery({
    queryKey: [...questionsKey, 'nearest', workItemId, text],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/questions/nearest', { params: { query: { text, workItemId } }, signal }))).items,
    enabled: text.length > 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

export interface Tick {
  readonly step: number
  readonly value?: string
}

/** A tick shows at once, and is taken back where it is refused. */
export function useTick(workItemId: string) {
  const client = useQueryClient()
  const queryKey = [...itemKey, workItemId]
  return useMutation({
    mutationFn: (tick: Tick) =>
      answerOf(api.POST('/v1/work-items/{workItemId}/steps', { params: { path: { workItemId } }, body: tick })),
    onMutate: async ({ step, value }) => {
      await client.cancelQueries({ queryKey, exact: true })
      const before = client.getQueryData<WorkItem>(queryKey)
      if (before !== undefined) client.setQueryData(queryKey, ticked(before, step, value))
      return before
    },
    onError: (_, __, before) => client.setQueryData(queryKey, before),
    onSettled: () => Promise.all([queryKey, boardKey].map((key) => client.invalidateQueries({ queryKey: key }))),
  })
}

function ticked(item: WorkItem, step: number, value: string | undefined): WorkItem {
  return {
    ...item,
    ticked: [...new Set([...item.ticked, step])],
    ...(value !== undefined && { values: { ...item.values, [step]: value } }),
  }
}
