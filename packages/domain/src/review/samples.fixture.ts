import type { Rubric } from '../quality/rubric.ts'
import { after, hour, noon, promises, submittedItem } from '../samples.fixture.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { type Claimant, claimReview } from './claim.ts'
import { giveVerdict, type VerdictInput } from './give-verdict.ts'
import type { Review } from './review.ts'

/** A review of the sample item, requested. */
export function askedReview(changes: object = {}): Review {
  const body = {
    ...{ clientId: 'client', taskId: 'task', workItemId: 'item', delegationId: 'delegation' },
    ...{ assistantId: 'assistant', drawKind: 'all', ...changes },
  }
  return after('review', undefined, {
    kind: 'accepted',
    result: {},
    events: [{ stream: 'review', id: 'review', type: 'review.requested', body }],
  })
}

export const heldItem = (changes: Partial<WorkItem> = {}) =>
  submittedItem({ state: 'in_review', reviewId: 'review', ...changes })

export function claim(review: Review, by = 'rita', changes: Partial<Claimant> = {}, at = noon) {
  const claimant = { id: by, claims: 0, cap: 20, isFirstReviewerAbsent: false, ...changes }
  return claimReview(review, 'review', claimant, noon + 4 * hour, at)
}

export const claimedReview = (review = askedReview()) => after('review', review, claim(review))

export function judge(review: Review, verdict: VerdictInput['verdict'], changes: Partial<VerdictInput> = {}) {
  const themes = verdict === 'passed' ? [] : ['missing field']
  const input = { verdict, themes, comment: 'Seen', ...changes }
  const by = review.reviewerId ?? 'rita'
  return giveVerdict({ reviewId: 'review' }, review, heldItem(), promises, by, input, noon)
}

export const judgedReview = (
  verdict: VerdictInput['verdict'],
  changes: object = {},
  input: Partial<VerdictInput> = {},
) => {
  const review = claimedReview(askedReview(changes))
  return after('review', review, judge(review, verdict, input))
}

/** The next round: what was sent back is handed in again. */
export function resubmitted(review: Review, themesBefore: readonly string[] = review.themes): Review {
  const body = { round: review.round + 1, by: 'assistant', themesBefore }
  return after('review', review, {
    kind: 'accepted',
    result: {},
    events: [{ stream: 'review', id: 'review', type: 'review.resubmitted', body }],
  })
}

export const rubric: Rubric = {
  version: 1,
  threshold: 0.5,
  criteria: [
    { id: 'complete', text: 'Nothing is missing', weight: 3, critical: false },
    { id: 'patient', text: 'It is about the right patient', weight: 1, critical: true },
  ],
}
