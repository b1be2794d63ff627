import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { MakeDueFeed } from '@understudy/contract/http/due-feeds'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { useAct } from './use-act.ts'

const feedsOf = (memberId: string) => ['due-feeds', memberId]

/** The calendars that a member follows from elsewhere, without their addresses. */
export function useDueFeeds(memberId: string) {
  return useQuery({
    queryKey: feedsOf(memberId),
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/members/{memberId}/due-feeds', { params: { path: { memberId } }, signal }))).items,
  })
}

/** Makes an address; what is answered is shown once and kept nowhere. */
export function useMakeDueFeed(memberId: string) {
  const client = useQueryClient()
  return useAct({
    mutationFn: (body: MakeDueFeed) =>
      answerOf(api.POST('/v1/members/{memberId}/due-feeds', { params: { path: { memberId } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: feedsOf(memberId) }),
    gcTime: 0,
  })
}

export function useRevokeDueFeed(memberId: string) {
  const client = useQueryClient()
  return useAct({
    mutationFn: (dueFeedId: string) =>
      answerOf(
        api.DELETE('/v1/members/{memberId}/due-feeds/{dueFeedId}', { params: { path: { memberId, dueFeedId } } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: feedsOf(memberId) }),
  })
}
