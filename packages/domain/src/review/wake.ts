import { accepted, type Decision, type Proposed } from '../decision.ts'
import { carried, clocksWakeAt, type Promises, settleClocks } from '../work-item/promises.ts'
import type { Review } from './review.ts'

/** When the review next has something to do by itself: a threshold of its clock, or the end of a claim. */
export function reviewWakeAt({ clocks, claimLapsesAt }: Review): number | undefined {
  const instants = [clocksWakeAt(clocks), claimLapsesAt ?? undefined].filter((at) => at !== undefined)
  return instants.length > 0 ? Math.min(...instants) : undefined
}

/** What is due at `at`: warnings and the breach of its clock, and a claim that lapses back to the queue. */
export function wakeReview(review: Review | undefined, id: string, promises: Promises, at: number): Decision {
  if (review === undefined) return accepted([])
  const events: Proposed[] = []
  const settled = settleClocks(promises, review.clocks, at)
  if (settled.clocks.length > 0)
    events.push({ stream: 'review', id, type: 'review.clocks_settled', body: carried(settled) })
  if (review.state === 'claimed' && review.claimLapsesAt !== null && review.claimLapsesAt <= at)
    events.push({ stream: 'review', id, type: 'review.lapsed', body: { reviewerId: review.reviewerId } })
  return accepted(events)
}
