import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Review } from '@understudy/contract/http/reviews'
import type { WorkItem } from '@understudy/contract/http/work-items'
import type { Behind } from '../insight/figure.ts'
import { ask, withQuery } from './ask.ts'

const insightKey = ['insight']

export interface MeasureAsked {
  readonly clientId?: string | undefined
  readonly by?: string
  readonly from?: string
}

/** One measure, as it is asked for; while it is asked otherwise, the last answer stays. */
export function useMeasure<T>(name: string, asked: MeasureAsked = {}) {
  return useQuery({
    queryKey: [...insightKey, name, asked],
    queryFn: ({ signal }) => ask<T>(withQuery(`/v1/measures/${name}`, { ...asked }), { signal }),
    placeholderData: keepPreviousData,
  })
}

interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/** The work items that a figure was counted from, page by page; of a theme, those whose review named it. */
export function useBehind(behind: Behind) {
  return useInfiniteQuery({
    queryKey: [...insightKey, 'behind', behind],
    queryFn: ({ pageParam: after, signal }) =>
      'theme' in behind ? itemsWithTheme(behind.theme, after, signal) : itemsOf(behind, after, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

const pageSize = 50

function itemsOf(behind: Exclude<Behind, { theme: string }>, after: string | null, signal: AbortSignal) {
  const fields = 'all' in behind ? {} : behind
  const query = { ...fields, limit: pageSize, after: after ?? undefined }
  return ask<Page<WorkItem>>(withQuery('/v1/work-items', query), { signal })
}

async function itemsWithTheme(theme: string, after: string | null, signal: AbortSignal): Promise<Page<WorkItem>> {
  const path = withQuery('/v1/reviews', { limit: 200, after: after ?? undefined })
  const { items, next } = await ask<Page<Review>>(path, { signal })
  const named = items.filter(({ themes, themesBefore }) => [...themes, ...themesBefore].includes(theme))
  const ids = [...new Set(named.map(({ workItemId }) => workItemId))]
  return { items: await Promise.all(ids.map((id) => ask<WorkItem>(`/v1/work-items/${id}`, { signal }))), next }
}
