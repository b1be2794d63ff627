import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { paged } from './paged.ts'

export const inboxKey = ['inbox']

const pageSize = 25
/** Nothing tells when a message has arrived: it is made and sent after what it tells of has happened. */
const againMs = 10_000

/** How many messages nobody has looked at yet. */
export function useUnread() {
  return useQuery({
    queryKey: [...inboxKey, 'unread'],
    queryFn: async ({ signal }) => {
      const query = { unread: 'true', limit: 1 }
      return (await answerOf(api.GET('/v1/inbox', { params: { query }, signal }))).unread
    },
    refetchInterval: againMs,
  })
}

/** What the viewer was told, page by page, the newest first. */
export function useInbox(isUnread: boolean) {
  return useInfiniteQuery({
    queryKey: [...inboxKey, isUnread ? 'of-unread' : 'of-all'],
    ...paged(pageSize, (page, signal) =>
      api.GET('/v1/inbox', { params: { query: { ...(isUnread && { unread: 'true' }), ...page } }, signal }),
    ),
    refetchInterval: againMs,
  })
}

/** That one message was seen, or all that had arrived by an instant. */
export function useMarkRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (what: { readonly messageId: string } | { readonly upTo: string }) =>
      answerOf(
        'upTo' in what
          ? api.POST('/v1/inbox/read', { body: { upTo: what.upTo } })
          : api.POST('/v1/inbox/{messageId}/read', { params: { path: { messageId: what.messageId } } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKey }),
  })
}
