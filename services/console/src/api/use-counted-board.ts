import { useQuery } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { boardKey, freshMs, staleMs, type Telling } from './use-board.ts'

/** How many there are of all that can be chosen: whoever chooses waits for no count. */
export const useCountedBoard = ({ live }: Telling) =>
  useQuery({
    queryKey: [...boardKey, 'counts'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/board/counts', { signal })),
    staleTime: staleMs(live),
    refetchInterval: freshMs,
  })
