import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Filters } from '../address/place.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { boardKey, freshMs, staleMs, type Telling } from './use-board.ts'

/** How the rows stand and for whom they wait is what the counts tell: whoever chooses by it has them already. */
export function countsOf({ clientId, assistantId, state }: Filters, { live }: Pick<Telling, 'live'>) {
  const query = { clientId, assistantId, state }
  return queryOptions({
    queryKey: [...boardKey, 'counts', query],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/board/counts', { params: { query }, signal })),
    staleTime: staleMs(live),
  })
}

/** How many pass the filters, counted beside the rows. */
export const useBoardCounts = (filters: Filters, telling: Telling) =>
  useQuery({ ...countsOf(filters, telling), placeholderData: keepPreviousData, refetchInterval: freshMs })
