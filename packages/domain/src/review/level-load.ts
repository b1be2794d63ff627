import { type SamePerson, sameMember } from '../member/same-person.ts'
import type { Review } from './review.ts'

/** A review that waits for somebody, or that somebody has claimed. */
export type Pending = Pick<Review, 'state' | 'authors' | 'round' | 'reviewerId' | 'assignedTo'> & {
  readonly id: string
}

/**
 * Who should take each of what is pending, most urgent first: whom a lead named, the reviewer of the round before, and
 * else whoever has least on their table of what is claimed, assigned and suggested so far. Nobody beyond the cap, nobody
 * for their own work, and nobody whose claim would be refused. The same list gives the same answer: ids break a tie
 * (quality, section 4, rules 9 and 18).
 */
export function levelLoad(
  pending: readonly Pending[],
  reviewers: readonly string[],
  cap: number,
  isSame: SamePerson = sameMember,
): ReadonlyMap<string, string | null> {
  const isOwn = ({ authors }: Pending, memberId: string) => authors.some((author) => isSame(author, memberId))
  const load = new Map(reviewers.toSorted().map((id) => [id, 0]))
  const suggested = new Map<string, string | null>()
  const give = (review: Pending, reviewer: string | null) => {
    suggested.set(review.id, reviewer)
    if (reviewer !== null && load.has(reviewer)) load.set(reviewer, (load.get(reviewer) as number) + 1)
  }
  for (const review of pending) if (review.state === 'claimed') give(review, review.reviewerId)
  // What a first reviewer may keep is counted in claims, as when the review is claimed.
  const claims = new Map(load)
  for (const review of pending) {
    const named = review.state === 'claimed' ? null : (review.assignedTo ?? null)
    if (named !== null && load.has(named) && !isOwn(review, named)) give(review, named)
  }
  for (const review of pending.filter(({ id }) => !suggested.has(id)))
    give(review, keptFor(review, claims, cap, isOwn) ?? leastLoaded(review, load, cap, isOwn))
  return suggested
}

type IsOwn = (review: Pending, memberId: string) => boolean

/** The reviewer of the round before, where they may and can. */
function keptFor(review: Pending, claims: ReadonlyMap<string, number>, cap: number, isOwn: IsOwn): string | null {
  const { round, reviewerId } = review
  if (round === 1 || reviewerId === null || isOwn(review, reviewerId)) return null
  return (claims.get(reviewerId) ?? cap) < cap ? reviewerId : null
}

function leastLoaded(review: Pending, load: ReadonlyMap<string, number>, cap: number, isOwn: IsOwn): string | null {
  const able = [...load].filter(([id, count]) => count < cap && !isOwn(review, id))
  const [least] = able.toSorted(([, a], [, b]) => a - b)
  return least?.[0] ?? null
}
