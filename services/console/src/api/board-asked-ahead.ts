import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { readPage } from '../address/page.ts'
import { type Filters, readPlace, writePlace } from '../address/place.ts'
import { whenMoved } from '../address/use-place.ts'
import { useServerClock } from '../time/use-now.ts'
import { pagesOf, type Telling } from './use-board.ts'

/** Whoever chooses other filters has them asked for at once: the page is drawn for them while the answer is on its way. */
export function useBoardAskedAhead(shown: Filters, { mode, live }: Telling): void {
  const client = useQueryClient()
  const clock = useServerClock()
  const query = writePlace({ filters: shown })
  useEffect(
    () =>
      whenMoved(() => {
        const { filters } = readPlace(location.search)
        if (readPage(location.pathname).page !== 'board' || writePlace({ filters }) === query) return
        void client.prefetchInfiniteQuery(pagesOf(filters, clock, { mode, live }))
      }),
    [client, clock, query, mode, live],
  )
}
