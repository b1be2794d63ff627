import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { listAll } from './list-all.ts'

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
