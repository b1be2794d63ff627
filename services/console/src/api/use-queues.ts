import { useMutation } from '@tanstack/react-query'
import { answerOf } from './answer-of.ts'
import { api } from './api.ts'

/** Tries jobs of the installation again that failed for good; how many, by queue. */
export function useRetryJobs() {
  return useMutation({ mutationFn: () => answerOf(api.POST('/v1/operator/queues/retries')) })
}
