import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { BodyOf } from '@understudy/client/routes'
import { dayMs } from '@understudy/domain/day-ms'
import { useServerClock } from '../time/use-now.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { paged } from './paged.ts'
import { useAct } from './use-act.ts'
import { clientsKey } from './use-people.ts'

/** Other rules, as `what-if` takes them. */
export type OtherRules = Pick<BodyOf<'/v1/clients/{clientId}/what-if'>, 'policies' | 'calendar'>
export type Applied = NonNullable<BodyOf<'/v1/clients/{clientId}/recompute'>['applied']>

/** What the work of the last days would have come to under other rules; `rules` as JSON, so that one sees what was tried. */
export function useWhatIf(clientId: string) {
  const clock = useServerClock()
  return useAct({
    mutationFn: ({ rules, days }: { readonly rules: string; readonly days: number }) => {
      const until = clock.now()
      const period = { since: new Date(until - days * dayMs).toISOString(), until: new Date(until).toISOString() }
      return answerOf(
        api.POST('/v1/clients/{clientId}/what-if', {
          params: { path: { clientId } },
          body: { ...period, ...(JSON.parse(rules) as OtherRules) },
        }),
      )
    },
  })
}

const recomputeKey = (clientId: string) => [...clientsKey, clientId, 'recompute']

/** What applying it would do to the promises that run, without doing it. */
export function useRecomputePreview(clientId: string, applied: Applied) {
  return useQuery({
    queryKey: [...recomputeKey(clientId), 'preview', applied],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/v1/clients/{clientId}/recompute/preview', {
          params: { path: { clientId } },
          body: { applied },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
}

const againMs = 1_000

/** The newest one: how far it has come, asked again until it is done; null where none was made. */
export function useRecompute(clientId: string) {
  return useQuery({
    queryKey: [...recomputeKey(clientId), 'progress'],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/clients/{clientId}', { params: { path: { clientId } }, signal }))).recompute,
    refetchInterval: ({ state }) => (state.data != null && state.data.finishedAt === null ? againMs : false),
  })
}

const pageSize = 50

/** What came of each promise, page by page. */
export function useRecomputed(clientId: string, id: string) {
  return useInfiniteQuery({
    queryKey: [...recomputeKey(clientId), 'items', id],
    ...paged(pageSize, (query, signal) =>
      api.GET('/v1/clients/{clientId}/recompute/items', { params: { path: { clientId }, query }, signal }),
    ),
  })
}
