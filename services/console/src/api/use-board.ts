import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Session } from '@understudy/contract/http/session'
import { useMemo } from 'react'
import type { Filters } from '../address/place.ts'
import { rowsOfPages } from '../board/rows-of-pages.ts'
import type { LiveState } from '../live/open-live.ts'
import type { ServerClock } from '../time/server-clock.ts'
import { useServerClock } from '../time/use-now.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'

export const boardKey = ['board']

/** What fills a screen and half another comes first, and soon. */
const firstSize = 50
const pageSize = 100
/** In groups more are looked at at once: a group is worth what is in it. */
const groupedSize = 500
/** Without any change a deadline comes near by itself, and the counts with it. */
export const freshMs = 30_000
/** While the page is told of changes, whoever comes back to what was read just now is not kept waiting for the same again. */
const toldMs = 10_000
export const staleMs = (live: LiveState): number => (live === 'live' ? toldMs : 0)

/** How one page of rows after another is read, by these filters. */
export function pagesOf({ group, ...filters }: Filters, clock: ServerClock, { mode, live }: Telling) {
  return infiniteQueryOptions({
    queryKey: [...boardKey, filters, group !== undefined],
    queryFn: async ({ pageParam, signal }) => {
      const limit = group === undefined ? (pageParam === null ? firstSize : pageSize) : groupedSize
      const asked = { ...filters, limit, after: pageParam ?? undefined }
      const board = await answerOf(api.GET('/v1/board', { params: { query: asked }, signal }))
      clock.told(Date.parse(board.now), mode === 'virtual')
      return board
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: staleMs(live),
  })
}

/** In which time the agency lives, and whether the page is told of changes. */
export interface Telling {
  readonly mode: Session['mode']
  readonly live: LiveState
}

/** The board's rows as far as they were asked for, and how to go on. */
export function useBoard(filters: Filters, telling: Telling) {
  const clock = useServerClock()
  const query = useInfiniteQuery({
    ...pagesOf(filters, clock, telling),
    placeholderData: keepPreviousData,
    refetchInterval: freshMs,
  })
  const pages = query.data?.pages
  const rows = useMemo(() => rowsOfPages(pages ?? []), [pages])
  // Of what is shown until there is an answer the query itself knows nothing.
  const hasNextPage = query.isPlaceholderData ? pages?.at(-1)?.next != null : query.hasNextPage
  return { ...query, hasNextPage, rows, first: pages?.[0] }
}
