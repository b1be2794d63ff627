import { accepted, type Decision } from '../decision.ts'
import { seen } from '../quality/fold.ts'
import type { Delegation } from './delegation.ts'
import { foldedAgain, type History, isOlder, keepsEvidence, stageFollows } from './evidence.ts'
import { qualityFactsOf } from './quality-facts.ts'

/**
 * Somebody looked at this person's work, and what they said adds nothing: a later round, a blind second look, what was
 * handed in again after a complaint. It keeps disuse away all the same: the newest verdict of any kind does (quality,
 * section 5, line 16). `history` is asked for where the verdict is older than what was recorded before it.
 */
export function noteReview(
  delegation: Delegation,
  id: string,
  reviewId: string,
  verdictAt: number,
  history: History,
): Decision {
  const { quality } = delegation
  if (!keepsEvidence(delegation) || quality.lastReviewedAt === verdictAt) return accepted([])
  const type = 'delegation.reviewed'
  if (!isOlder(delegation, verdictAt))
    return accepted([{ stream: 'delegation', id, type, body: { reviewId, verdictAt, ...seen(quality, verdictAt) } }])
  const facts = qualityFactsOf(history)
  const isKnown = facts.some((fact) => fact.at === verdictAt && (fact.type === 'reviewed' || fact.type === 'outcome'))
  if (isKnown) return accepted([])
  const step = foldedAgain(delegation, history, [...facts, { type: 'reviewed', at: verdictAt }])
  const body = { reviewId, verdictAt, ...step }
  return accepted([{ stream: 'delegation', id, type, body }, ...stageFollows(delegation, id, reviewId, step)])
}
