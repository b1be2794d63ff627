import type { Session } from '@understudy/contract/http/session'
import { countFor } from '../reviews/queue-parts.ts'
import { useReviewQueue } from './use-reviews.ts'

/** How many reviews wait for a reviewer; none for anybody else, who may review and need not. */
export function useReviewCount({ roles, memberId }: Pick<Session, 'roles' | 'memberId'>): number {
  const queue = useReviewQueue('review', roles.includes('reviewer'))
  return countFor(queue.data ?? [], memberId)
}
