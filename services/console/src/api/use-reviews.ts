import { useQuery } from '@tanstack/react-query'
import type { Calibration } from '@understudy/contract/http/calibrations'
import type { QueuedReview, Review, ReviewQueue } from '@understudy/contract/http/reviews'
import type { Theme } from '@understudy/contract/http/rework'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { ask, withQuery } from './ask.ts'
import { listAll } from './list-all.ts'

export const reviewsKey = ['reviews']
export const calibrationsKey = ['calibrations']

/** What is asked for at once: nobody reviews more than that in a day. */
const most = 200
const freshMs = 60_000

/** What waits for a reviewer, or for the decision of a dispute; soonest first. */
export function useReviewQueue(waits: 'review' | 'decision') {
  return useQuery({
    queryKey: [...reviewsKey, 'queue', waits],
    queryFn: async ({ signal }): Promise<readonly QueuedReview[]> =>
      (await ask<ReviewQueue>(withQuery('/v1/review-queue', { waits, limit: most }), { signal })).items,
    refetchInterval: freshMs,
  })
}

export function useReview(id: string | undefined) {
  return useQuery({
    queryKey: [...reviewsKey, id],
    queryFn: ({ signal }) => ask<Review>(`/v1/reviews/${id}`, { signal }),
    enabled: id !== undefined,
  })
}

/** The agency's names for what comes back, the most frequent first. */
export function useThemes() {
  return useQuery({
    queryKey: ['themes'],
    queryFn: async ({ signal }) => (await ask<{ items: Theme[] }>('/v1/themes', { signal })).items,
  })
}

export function useCalibrations() {
  return useQuery({
    queryKey: calibrationsKey,
    queryFn: ({ signal }) => listAll<Calibration>('/v1/calibrations', signal),
  })
}

/** What was delivered of a task and is not signed for yet. */
export function useDelivered(taskId: string) {
  return useQuery({
    queryKey: [...calibrationsKey, 'delivered', taskId],
    queryFn: async ({ signal }) =>
      (
        await ask<{ items: WorkItem[] }>(withQuery('/v1/work-items', { taskId, state: 'delivered', limit: 50 }), {
          signal,
        })
      ).items,
    enabled: taskId !== '',
  })
}
