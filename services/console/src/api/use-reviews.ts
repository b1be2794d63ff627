import { useQuery } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { listAll } from './list-all.ts'

export const reviewsKey = ['reviews']
export const themesKey = ['themes']
export const calibrationsKey = ['calibrations']

/** What is asked for at once: nobody reviews more than that in a day. */
const most = 200
const freshMs = 60_000

/** What waits for a reviewer, or for the decision of a dispute; soonest first. */
export function useReviewQueue(waits: 'review' | 'decision', enabled = true) {
  return useQuery({
    queryKey: [...reviewsKey, 'queue', waits],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/review-queue', { params: { query: { waits, limit: most } }, signal }))).items,
    refetchInterval: freshMs,
    enabled,
  })
}

export function useReview(reviewId: string | undefined) {
  return useQuery({
    queryKey: [...reviewsKey, reviewId],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/reviews/{reviewId}', { params: { path: { reviewId: reviewId ?? '' } }, signal })),
    enabled: reviewId !== undefined,
  })
}

/** The agency's names for what comes back, the most frequent first. */
export function useThemes() {
  return useQuery({
    queryKey: themesKey,
    queryFn: async ({ signal }) => (await answerOf(api.GET('/v1/themes', { signal }))).items,
  })
}

export function useCalibrations() {
  return useQuery({
    queryKey: calibrationsKey,
    queryFn: ({ signal }) => listAll((query) => api.GET('/v1/calibrations', { params: { query }, signal })),
  })
}

/** What was delivered of a task and is not signed for yet. */
export function useDelivered(taskId: string) {
  return useQuery({
    queryKey: [...calibrationsKey, 'delivered', taskId],
    queryFn: async ({ signal }) => {
      const query = { taskId, state: 'delivered', limit: 50 } as const
      return (await answerOf(api.GET('/v1/work-items', { params: { query }, signal }))).items
    },
    enabled: taskId !== '',
  })
}
