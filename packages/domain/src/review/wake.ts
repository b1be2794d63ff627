import { accepted, type Decision, type Proposed } from '../decision.ts'
import { carried, clocksWakeAt, type Promises, settleClocks } from '../work-item/promises.ts'
import { noMember, type Review } from './review.ts'

/** When the review next has something to do by itself: a threshold of its clock, the end of a claim or of a dispute. */
export function reviewWakeAt({ state, clocks, claimLapsesAt, dispute }: Review): number | undefined {
  const disputeEndsAt = state === 'disputed' ? dispute?.endsAt : undefined
  const instants = [clocksWakeAt(clocks), claimLapsesAt ?? undefined, disputeEndsAt].filter((at) => at !== undefined)
  return instants.length > 0 ? Math.min(...instants) : undefined
}

const undecided = 'Nobody decided in time: the verdict stands as given'

/** What is due at `at`: warnings and the breach of its clock, a claim that lapses back to the queue, a dispute that nobody decided. */
export function wakeReview(review: Review | undefined, id: string, promises: Promises, at: number): Decision {
  if (review === undefined) return accepted([])
  const events: Proposed[] = []
  const settled = settleClocks(promises, review.clocks, at)
  if (settled.clocks.length > 0)
    events.push({ stream: 'review', id, type: 'review.clocks_settled', body: carried(settled) })
  if (review.state === 'claimed' && review.claimLapsesAt !== null && review.claimLapsesAt <= at)
    events.push({ stream: 'review', id, type: 'review.lapsed', body: { reviewerId: review.reviewerId } })
  if (review.state === 'disputed' && review.dispute !== null && review.dispute.endsAt <= at)
    events.push({
      stream: 'review',
      id,
      type: 'review.upheld',
      body: { by: noMember, comment: undecided, round: review.round, workItemId: review.workItemId },
    })
  return accepted(events)
}
