import { type Refused, refused, refusedBecause } from '@understudy/domain/decision'
import type { CadenceTerms, Occurrence } from '@understudy/domain/task/cadence/cadence'
import { checkTerms } from '@understudy/domain/task/cadence/check-terms'
import { occurrencesOf } from './occurrences-of.ts'

/** What a cadence meets next, or every reason why it cannot be one. */
export function nextOf(terms: CadenceTerms, after: number, limit: number): readonly Occurrence[] | Refused {
  const reasons = checkTerms(terms)
  if (reasons.length > 0) return refused('cadence_cannot_work', reasons)
  try {
    return occurrencesOf(terms, after, limit)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refusedBecause('rule_unreadable', error.message, 'Look at a preview of the rule')
  }
}
