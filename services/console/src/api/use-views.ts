import { useQuery } from '@tanstack/react-query'
import type { BoardView } from '@understudy/contract/http/members'
import { ask } from './ask.ts'

export const viewsKey = ['board-views']

/** The parts of the board that the viewer keeps under a name, and then those that others share. */
export function useViews() {
  return useQuery({
    queryKey: viewsKey,
    queryFn: async ({ signal }) =>
      (await ask<{ readonly items: readonly BoardView[] }>('/v1/board-views', { signal })).items,
  })
}
