import { useQuery } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'

export const preferencesKey = ['preferences']

/** How the viewer wants to be told. */
export function usePreferences(memberId: string) {
  return useQuery({
    queryKey: [...preferencesKey, memberId],
    queryFn: ({ signal }) => {
      const params = { path: { memberId } }
      return answerOf(api.GET('/v1/members/{memberId}/preferences', { params, signal }))
    },
  })
}
