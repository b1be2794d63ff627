import { answerOf } from './answer-of.ts'
import { api } from './api.ts'
import { useAct } from './use-act.ts'

/** Tries jobs of the installation again that failed for good; how many, by queue. */
export function useRetryJobs() {
  return useAct({ mutationFn: () => answerOf(api.POST('/v1/operator/queues/retries')) })
}
