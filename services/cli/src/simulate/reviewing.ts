import type { TimedCommand } from '../replay/virtual-driver.ts'
import { itemKeyOf, type Person, type Reviewer, type SimulatedCast } from './cast.ts'
import type { Chance } from './chance.ts'
import { beginWithin, minuteMs } from './item-work.ts'
import { judge } from './judge.ts'
import { type KnownReview, truthUnder } from './known-items.ts'
import type { SimulationOptions } from './simulation-options.ts'
import { member, timed } from './timed.ts'

/** Claimed and judged within the hour. Whoever reviewed the first round reviews the next; nobody their own word. */
export function reviewed(
  { reviewers, agencyId }: SimulatedCast,
  options: SimulationOptions,
  chance: Chance,
  person: Person,
  review: KnownReview,
  round: number,
  from: number,
): TimedCommand[] {
  const key = keyOf(person, review, round)
  const reviewer = review.reviewer ?? somebodyElse(reviewers, review, chance, key)
  if (reviewer === undefined) return []
  review.reviewer = reviewer
  const at = from + chance.below(beginWithin * minuteMs, `${key} reviewed at`)
  const say = (name: string, input: object, minutes: number) => {
    const actor = member(reviewer.memberId)
    const { reviewId } = review
    return timed(agencyId, at + minutes * minuteMs, actor, name, { reviewId, ...input }, `${name} ${key}`)
  }
  const eyes = review.drawKind === 'adjudication' ? thorough : reviewer
  const judgement = judge(chance, options, eyes, truthUnder(review), key)
  return [say('review.claim', {}, 0), say('review.give_verdict', judgement, beginWithin)]
}

/** Whoever decides between two reviewers takes the time that it takes. */
const thorough = { missRate: 0, severity: 0 }

function keyOf(person: Person, { of, place }: KnownReview, round: number): string {
  return `${itemKeyOf(person, of.item)}${place === 0 ? '' : ` review ${place}`} round ${round}`
}

function somebodyElse(
  reviewers: readonly Reviewer[],
  { authors }: KnownReview,
  chance: Chance,
  key: string,
): Reviewer | undefined {
  const others = reviewers.filter(({ memberId }) => !authors.includes(memberId))
  return others[chance.below(others.length, `${key} reviewer`)]
}
