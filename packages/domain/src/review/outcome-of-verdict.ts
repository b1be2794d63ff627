import { rankOf } from '../quality/outcome.ts'
import type { Verdict } from './machine.ts'
import type { Before, Cause, Review } from './review.ts'

/** As evidence, whatever the reviewer fixed or closed is a rework (domain, section 7). */
export function outcomeOfVerdict(verdict: Verdict, cause: Cause | null): Before {
  const isProcess = cause !== null && cause !== 'assistant'
  if (verdict === 'passed') return { result: 'pass', isProcess: false }
  return { result: verdict === 'critical' ? 'critical' : 'rework', isProcess }
}

/** What the first submission came out as: its verdict with the cause of that round, not of a later one. */
export function firstOutcomeOf({
  firstVerdict,
  firstCause,
  cause,
}: Pick<Review, 'firstVerdict' | 'firstCause' | 'cause'>): Before | undefined {
  return firstVerdict === null
    ? undefined
    : outcomeOfVerdict(firstVerdict, firstCause === undefined ? cause : firstCause)
}

/**
 * What an item had come out as before a late look at it, whoever looked: its first review, another late one, or the
 * third person between two reviewers. The worst of them was charged already (quality, section 5, line 13).
 */
export function knownBefore(look: Review, others: readonly Review[]): Before | null {
  const given = others.filter(
    ({ firstVerdictAt, delegationId }) =>
      firstVerdictAt !== null && firstVerdictAt < (look.firstVerdictAt ?? 0) && delegationId === look.delegationId,
  )
  const known = [look.before, ...given.map(firstOutcomeOf)].filter((one) => one != null)
  return known.toSorted((a, b) => rankOf(a) - rankOf(b))[0] ?? null
}
