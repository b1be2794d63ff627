import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'
import type { Agency } from './agency.ts'

export interface ReviewRules {
  /** How many reviews one person may have claimed at once. */
  readonly claimCap: number
  /** The round whose rework is one too many, and escalates with its themes. */
  readonly roundsLimit: number
  /** Whether a part of the random sample is reviewed twice, blindly; without it nobody knows what reviewers miss. */
  readonly doubles: boolean
}

export const usualReviewRules: ReviewRules = { claimCap: 20, roundsLimit: 3, doubles: true }

export const reviewBounds: Readonly<Record<'claimCap' | 'roundsLimit', readonly [least: number, most: number]>> = {
  claimCap: [1, 1_000],
  roundsLimit: [1, 20],
}

/** As the agency set them, else the usual ones: 20 claims at once, 3 rounds, the blind sample. */
export function reviewRulesOf(agency: Pick<Agency, 'reviewRules'> | undefined): ReviewRules {
  return { ...usualReviewRules, ...agency?.reviewRules }
}

export function setReviewRules(agency: Agency, id: string, changes: Partial<ReviewRules>): Decision {
  const rules = { ...reviewRulesOf(agency), ...changes }
  const reasons = [
    ...outOfRange('claim_cap_out_of_range', 'claims at once', rules.claimCap, reviewBounds.claimCap),
    ...outOfRange('rounds_limit_out_of_range', 'rounds', rules.roundsLimit, reviewBounds.roundsLimit),
  ]
  if (reasons.length > 0) return refused('invalid_review_rules', reasons)
  return accepted([{ stream: 'agency', id, type: 'agency.review_rules_set', body: rules }])
}

function outOfRange(code: string, what: string, value: number, [least, most]: readonly [number, number]): Reason[] {
  if (Number.isInteger(value) && value >= least && value <= most) return []
  return [reason(code, `${value} is no number of ${what}`, `Give a whole number from ${least} to ${most}`)]
}
