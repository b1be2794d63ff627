import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { type Behind, countsItem, countsReview } from '../insight/behind-of.ts'
import { answerOf, type Call } from './answer-of.ts'
import { api } from './api.ts'
import { useClients } from './use-people.ts'

export const insightKey = ['insight']

/** A part of the ledger, of one client or of all, since a day. */
interface Of {
  readonly clientId: string | undefined
  readonly from: string
}
interface By extends Of {
  readonly by: 'client' | 'task' | 'assistant'
}

/** One measure, as it is asked for; while it is asked otherwise, the last answer stays. */
function useMeasure<T>(name: string, asked: object, read: (signal: AbortSignal) => Call<T>) {
  return useQuery({
    queryKey: [...insightKey, name, asked],
    queryFn: ({ signal }) => answerOf(read(signal)),
    placeholderData: keepPreviousData,
  })
}

export const useTurnaround = (query: By) =>
  useMeasure('turnaround', query, (signal) => api.GET('/v1/measures/turnaround', { params: { query }, signal }))
export const useReworkRates = (query: By) =>
  useMeasure('rework-rates', query, (signal) => api.GET('/v1/measures/rework-rates', { params: { query }, signal }))
export const useThemePareto = (query: Of) =>
  useMeasure('themes', query, (signal) => api.GET('/v1/measures/themes', { params: { query }, signal }))
export const useMeasureRows = (query: Omit<By, 'from'>) =>
  useMeasure('export', query, (signal) => api.GET('/v1/measures/export', { params: { query }, signal }))
/** Promises are told by client or by kind of task. */
export const useAttainment = ({ by: told, ...of }: By) => {
  const query = { ...of, by: ({ task: 'task_type', client: 'client', assistant: 'all' } as const)[told] }
  return useMeasure('attainment', query, (signal) => api.GET('/v1/measures/attainment', { params: { query }, signal }))
}
export const useIndependence = (query: Pick<Of, 'clientId'>) =>
  useMeasure('independence', query, (signal) => api.GET('/v1/measures/independence', { params: { query }, signal }))
export const useRiskCalibration = () =>
  useMeasure('risk-calibration', {}, (signal) => api.GET('/v1/measures/risk-calibration', { signal }))
export const useReviewerMeasures = (query: Pick<Of, 'from'>) =>
  useMeasure('reviewers', query, (signal) => api.GET('/v1/measures/reviewers', { params: { query }, signal }))

/** The work items that a figure was counted from, page by page. */
export function useBehind(behind: Behind) {
  const { data: clients } = useClients()
  return useInfiniteQuery({
    queryKey: [...insightKey, 'behind', behind],
    queryFn: ({ pageParam, signal }) => {
      const zones = new Map(clients?.map(({ id, timeZone }) => [id, timeZone]))
      return pageBehind({ behind, zoneOf: (id) => zones.get(id) ?? 'UTC', signal }, pageParam)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: clients !== undefined,
  })
}

interface Asked {
  readonly behind: Behind
  readonly zoneOf: (clientId: string) => string
  readonly signal: AbortSignal
}

interface Page {
  readonly items: readonly WorkItem[]
  readonly next: string | null
}

/** The next page with anything on it: one of which nothing counts is passed over. */
async function pageBehind(asked: Asked, from: string | null): Promise<Page> {
  for (let after = from; ; ) {
    const read = asked.behind.counted === 'judged' ? judgedItems : itemsOf
    const page = await read(asked, after ?? undefined)
    if (page.items.length > 0 || page.next === null) return page
    after = page.next
  }
}

async function itemsOf({ behind, zoneOf, signal }: Asked, after: string | undefined): Promise<Page> {
  const query = { ...behind.of, limit: 200, after }
  const { items, next } = await answerOf<Page>(api.GET('/v1/work-items', { params: { query }, signal }))
  return { items: items.filter((item) => countsItem(behind, item, zoneOf(item.clientId))), next }
}

/** Reviews are listed by client and task; each item of one that counts is asked for. */
async function judgedItems({ behind, zoneOf, signal }: Asked, after: string | undefined): Promise<Page> {
  const { assistantId: _, ...of } = behind.of
  const query = { ...of, limit: 50, after }
  const { items, next } = await answerOf(api.GET('/v1/reviews', { params: { query }, signal }))
  const counted = items.filter((review) => countsReview(behind, review, zoneOf(review.clientId)))
  const ids = [...new Set(counted.map(({ workItemId }) => workItemId))]
  const one = (workItemId: string) =>
    api.GET('/v1/work-items/{workItemId}', { params: { path: { workItemId } }, signal })
  return { items: await Promise.all(ids.map((id) => answerOf(one(id)))), next }
}
