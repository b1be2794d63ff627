import type { Review } from './review.ts'

/** A review that waits for somebody, or that somebody has claimed. */
export type Pending = Pick<Review, 'state' | 'authors' | 'round' | 'reviewerId' | 'assignedTo'> & {
  readonly id: string
}

/**
 * Who should take each of what is pending, most urgent first: whom a lead named, the reviewer of the round before, and
 * else whoever has least on their table of what is claimed, assigned and suggested so far. Nobody beyond the cap, nobody
 * for their own work. The same list gives the same answer: ids break a tie (quality, section 4, rules 9 and 18).
 */
export function levelLoad(
  pending: readonly Pending[],
  reviewers: readonly string[],
  cap: number,
): ReadonlyMap<string, string | null> {
  const load = new Map(reviewers.toSorted().map((id) => [id, 0]))
  const suggested = new Map<string, string | null>()
  const give = (review: Pending, reviewer: string | null) => {
    suggested.set(review.id, reviewer)
    if (reviewer !== null && load.has(reviewer)) load.set(reviewer, (load.get(reviewer) as number) + 1)
  }
  for (const review of pending) {
    const holder = review.state === 'claimed' ? review.reviewerId : (review.assignedTo ?? null)
    if (holder !== null) give(review, holder)
  }
  for (const review of pending.filter(({ id }) => !suggested.has(id))) give(review, chosen(review, load, cap))
  return suggested
}

function chosen(
  { authors, round, reviewerId }: Pending,
  load: ReadonlyMap<string, number>,
  cap: number,
): string | null {
  const able = [...load].filter(([id, count]) => count < cap && !authors.includes(id))
  if (round > 1 && able.some(([id]) => id === reviewerId)) return reviewerId
  const [least] = able.toSorted(([, a], [, b]) => a - b)
  return least?.[0] ?? null
}
