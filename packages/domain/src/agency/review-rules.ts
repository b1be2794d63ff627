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

const usual: ReviewRules = { claimCap: 20, roundsLimit: 3, doubles: true }

/** As the agency set them, else the usual ones: 20 claims at once, 3 rounds, the blind sample. */
export function reviewRulesOf(agency: Pick<Agency, 'reviewRules'> | undefined): ReviewRules {
  return { ...usual, ...agency?.reviewRules }
}

export function setReviewRules(agency: Agency, id: string, changes: Partial<ReviewRules>): Decision {
  const rules = { ...reviewRulesOf(agency), ...changes }
  const reasons = [
    ...outOfRange('claim_cap_out_of_range', 'claims at once', rules.claimCap, 1_000),
    ...outOfRange('rounds_limit_out_of_range', 'rounds', rules.roundsLimit, 20),
  ]
  if (reasons.length > 0) return refused('invalid_review_rules', reasons)
  return accepted([{ stream: 'agency', id, type: 'agency.review_rules_set', body: rules }])
}

function outOfRange(code: string, what: string, value: number, most: number): Reason[] {
  if (Number.isInteger(value) && value >= 1 && value <= most) return []
  return [reason(code, `${value} is no number of ${what}`, `Give a whole number from 1 to ${most}`)]
}
