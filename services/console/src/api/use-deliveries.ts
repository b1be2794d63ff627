import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { QueryOf } from '@understudy/client/routes'
import type { Message } from '@understudy/contract/http/channels'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { paged } from './paged.ts'
import { settingsKey } from './use-settings.ts'

export const deliveriesKey = [...settingsKey, 'deliveries']

type Asked = Pick<QueryOf<'/v1/messages'>, 'state' | 'channel'>
export type DeliveriesAsked = { readonly [name in keyof Asked]?: Asked[name] | undefined }

const pageSize = 25
/** What is on its way is looked at again after so long: nothing tells when it has arrived. */
const againMs = 10_000

/** What was sent, page by page, the newest first. */
export function useDeliveries({ state, channel }: DeliveriesAsked) {
  const asked = { ...(state !== undefined && { state }), ...(channel !== undefined && { channel }) }
  return useInfiniteQuery({
    queryKey: [...deliveriesKey, asked],
    ...paged(pageSize, (page, signal) => api.GET('/v1/messages', { params: { query: { ...asked, ...page } }, signal })),
    refetchInterval: againMs,
  })
}

/** One message with every attempt to deliver it. */
export function useDelivery(messageId: string) {
  return useQuery({
    queryKey: [...deliveriesKey, messageId],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/messages/{messageId}', { params: { path: { messageId } }, signal })),
  })
}

/** A test of one way, by when it was asked for. */
export interface Tested {
  readonly channel: Message['channel']
  readonly recipientId: string
  readonly testedAt: string
}

const overAt = new Set<Message['state'] | undefined>(['sent', 'undeliverable', 'cancelled'])
const soonMs = 1_000

/** The message of a test, which is made a moment later; looked at until something has become of it. */
export function useTested({ channel, recipientId, testedAt }: Tested) {
  return useQuery({
    queryKey: [...deliveriesKey, 'tested', channel, recipientId, testedAt],
    queryFn: async ({ signal }) => {
      const query = { channel, recipientId, limit: 25 }
      const { items } = await answerOf(api.GET('/v1/messages', { params: { query }, signal }))
      return items.find(({ kind, happenedAt }) => kind === 'test' && happenedAt === testedAt) ?? null
    },
    select: (message) => message ?? undefined,
    refetchInterval: ({ state }) => (overAt.has(state.data?.state) ? false : soonMs),
  })
}
