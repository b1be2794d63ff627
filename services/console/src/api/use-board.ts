import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Session } from '@understudy/contract/http/session'
import { useMemo } from 'react'
import type { Filters } from '../address/place.ts'
import { rowsOfPages } from '../board/rows-of-pages.ts'
import type { LiveState } from '../live/open-live.ts'
import { useServerClock } from '../time/use-now.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'

export const boardKey = ['board']

const pageSize = 100
/** In groups more are looked at at once: a group is worth what is in it. */
const groupedSize = 500
/** Without any change a deadline comes near by itself, and the counts with it. */
const freshMs = 30_000
/** While the page is told of changes, whoever comes back to what was read just now is not kept waiting for the same again. */
const toldMs = 10_000

/** The board's rows as far as they were asked for, the newest counts, and how to go on. */
export function useBoard({ group, ...filters }: Filters, mode: Session['mode'], live: LiveState) {
  const clock = useServerClock()
  const limit = group === undefined ? pageSize : groupedSize
  const query = useInfiniteQuery({
    queryKey: [...boardKey, filters, group !== undefined],
    queryFn: async ({ pageParam, signal }) => {
      const asked = { ...filters, limit, after: pageParam ?? undefined }
      const board = await answerOf(api.GET('/v1/board', { params: { query: asked }, signal }))
      clock.told(Date.parse(board.now), mode === 'virtual')
      return board
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: live === 'live' ? toldMs : 0,
    refetchInterval: freshMs,
  })
  const pages = query.data?.pages
  const rows = useMemo(() => rowsOfPages(pages ?? []), [pages])
  return { ...query, rows, first: pages?.[0] }
}
