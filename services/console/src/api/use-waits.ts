import { useQuery } from '@tanstack/react-query'
import type { Session } from '@understudy/contract/http/session'
import type { WorkItem } from '@understudy/contract/http/work-items'
import type { BlockedWork } from '../clients/waits-of.ts'
import { waitsOf } from '../clients/waits-of.ts'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { listAll } from './list-all.ts'
import { aboutClientKey, useOpenQuestions } from './use-client.ts'

/** Work that is blocked on the client, with what was said about it; it is few at a time. */
export function useBlockedOnClient(clientId: string, enabled: boolean) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'blocked'],
    queryFn: async ({ signal }) => {
      const query = { clientId, state: 'blocked' } as const
      const blocked = await listAll((page) =>
        api.GET('/v1/work-items', { params: { query: { ...page, ...query } }, signal }),
      )
      return Promise.all(blocked.filter(isOnClient).map((item) => withComments(item, signal)))
    },
    enabled,
  })
}

const isOnClient = ({ blockedOn }: WorkItem) => blockedOn?.waitsFor === 'client'

async function withComments(item: WorkItem, signal: AbortSignal): Promise<BlockedWork & { readonly item: WorkItem }> {
  const params = { path: { workItemId: item.id } }
  const { items: comments } = await answerOf(api.GET('/v1/work-items/{workItemId}/comments', { params, signal }))
  return { item, comments }
}

/** How much waits for a client's contact; none for anybody else. */
export function useWaitCount({ clientId, memberId }: Pick<Session, 'clientId' | 'memberId'>): number {
  const questions = useOpenQuestions(clientId ?? '', clientId !== null)
  const blocked = useBlockedOnClient(clientId ?? '', clientId !== null)
  const waits = waitsOf(questions.data ?? [], blocked.data ?? [], memberId)
  return clientId === null ? 0 : waits.questions.length + waits.work.length
}

/** What was answered, the latest first. */
export function useAnswered(clientId: string) {
  return useQuery({
    queryKey: [...aboutClientKey, clientId, 'answered'],
    queryFn: async ({ signal }) => {
      const query = { clientId, state: 'answered' } as const
      const all = await listAll((page) =>
        api.GET('/v1/questions', { params: { query: { ...page, ...query } }, signal }),
      )
      const asked = all.filter(({ unasked }) => !unasked)
      return asked.sort((a, b) => (b.answeredAt ?? '').localeCompare(a.answeredAt ?? ''))
    },
  })
}
