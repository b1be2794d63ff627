import type { TimedCommand } from '../replay/virtual-driver.ts'
import type { Person, SimulatedCast } from './cast.ts'
import type { Chance } from './chance.ts'
import { beginWithin, minuteMs } from './item-work.ts'
import { type KnownReview, truthUnder } from './known-items.ts'
import { member, timed } from './timed.ts'
import { isWrong } from './truth.ts'

export function disputed(
  { agencyId }: SimulatedCast,
  chance: Chance,
  { memberId }: Person,
  { reviewId }: KnownReview,
  from: number,
): TimedCommand {
  const at = from + chance.below(beginWithin * minuteMs, `${reviewId} disputed at`)
  const input = { reviewId, comment: 'It is as the SOP asks' }
  return timed(agencyId, at, member(memberId), 'review.dispute', input, `dispute ${reviewId}`)
}

/** A lead looks at the work again, and sees what it is. */
export function decided(
  { agencyId }: SimulatedCast,
  chance: Chance,
  { leadId }: Person,
  review: KnownReview,
  from: number,
): TimedCommand {
  const { reviewId } = review
  const at = from + chance.below(beginWithin * minuteMs, `${reviewId} decided at`)
  const answer = isWrong(truthUnder(review)) ? 'upheld' : 'overturned'
  const input = { reviewId, answer, comment: 'Looked at again' }
  return timed(agencyId, at, member(leadId), 'review.decide_dispute', input, `decide ${reviewId}`)
}

/** Hours until somebody decides; one dispute in ten is never decided, so that its clock ends it. */
export function hoursToDecide(chance: Chance, reviewId: string): number | undefined {
  if (chance.happens(neverDecided, `${reviewId} never decided`)) return undefined
  return 2 + chance.below(longestHours, `${reviewId} decided after`)
}

const neverDecided = 0.1
const longestHours = 8
