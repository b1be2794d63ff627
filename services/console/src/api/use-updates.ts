import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { paged } from './paged.ts'

export const updatesKey = ['updates']

const freshMs = 60_000
const pageSize = 10

/** One day of everybody's updates; today where the agency is for none. */
export function useDayOfUpdates(date: string | undefined) {
  return useQuery({
    queryKey: [...updatesKey, 'day', date],
    queryFn: ({ signal }) => {
      const params = { query: date === undefined ? {} : { date } }
      return answerOf(api.GET('/v1/daily-updates/day', { params, signal }))
    },
    // What has become missing becomes so by the hour alone.
    refetchInterval: freshMs,
    placeholderData: keepPreviousData,
  })
}

/** What somebody posted, the newest day first. */
export function usePostedUpdates(memberId: string) {
  return useInfiniteQuery({
    queryKey: [...updatesKey, 'of', memberId],
    ...paged(pageSize, (page, signal) =>
      api.GET('/v1/daily-updates', { params: { query: { memberId, order: 'latest', ...page } }, signal }),
    ),
  })
}
