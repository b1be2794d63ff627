import { useQuery } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'

export const viewsKey = ['board-views']

/** The parts of the board that the viewer keeps under a name, and then those that others share. */
export function useViews() {
  return useQuery({
    queryKey: viewsKey,
    queryFn: async ({ signal }) => (await answerOf(api.GET('/v1/board-views', { signal }))).items,
  })
}
