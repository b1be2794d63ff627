import { answerOf, type Call } from './answer-of.ts'
import type { PageAsked } from './list-all.ts'

/** A list that is read page by page as the viewer goes on, as `useInfiniteQuery` asks for it. */
export const paged = <Page extends { readonly next: string | null }>(
  limit: number,
  read: (page: PageAsked, signal: AbortSignal) => Call<Page>,
) => ({
  queryFn: ({ pageParam, signal }: { readonly pageParam: string | null; readonly signal: AbortSignal }) =>
    answerOf(read({ limit, after: pageParam ?? undefined }, signal)),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }: Page) => next,
})
