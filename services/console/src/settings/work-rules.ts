import type { Agency } from '@understudy/contract/http/agencies'
import { absenceBounds, usualAbsenceDays } from '@understudy/domain/agency/absence-limit'
import { gateBounds, usualGateLimits } from '@understudy/domain/agency/gate-limits'
import { reviewBounds, usualReviewRules } from '@understudy/domain/agency/review-rules'
import { recurrenceBounds, usualRecurrence } from '@understudy/domain/rework/recurrence-limits'
import { api } from '../api/api.ts'
import {
  absenceRuleWords,
  gateRuleWords,
  recurrenceRuleWords,
  reviewRuleWords,
  ruleGroupWords,
  rulesWords as words,
} from '../words/rule-words.ts'
import type { RuleGroup } from './rule-group.tsx'
import { numberFields, numberRules, numbersOf, numbersShown } from './rule-numbers.ts'

const gates = numberRules(gateRuleWords, usualGateLimits, gateBounds, { pauseDays: 'days' })
const reviews = numberRules(reviewRuleWords, usualReviewRules, reviewBounds)
const recurrence = numberRules(recurrenceRuleWords, usualRecurrence, recurrenceBounds, { days: 'days' })
const absence = numberRules(
  { days: absenceRuleWords },
  { days: usualAbsenceDays },
  { days: absenceBounds },
  { days: 'days' },
)

/** What the gates of a hand-over ask for, where it is a number. */
export const gatesOf = ({ gateLimits }: Agency): RuleGroup => ({
  ...{ name: 'gates', ...ruleGroupWords.gates },
  ...{ shown: numbersShown(gates, gateLimits), fields: numberFields(gates, gateLimits) },
  command: (given) => api.POST('/v1/agency/gate-limits', { body: numbersOf(gates, given) }),
})

/** How much one reviewer takes on, when rounds are too many, and whether reviewers are checked on. */
export function reviewsOf({ reviewRules }: Agency): RuleGroup {
  const { label, meaning } = reviewRuleWords.doubles
  const { doubles } = reviewRules
  const range = usualReviewRules.doubles ? words.usuallyYes : words.usuallyNo
  return {
    ...{ name: 'reviews', ...ruleGroupWords.reviews },
    shown: [...numbersShown(reviews, reviewRules), { label, meaning, range, now: yesOrNo(doubles) }],
    fields: [
      ...numberFields(reviews, reviewRules),
      { name: 'doubles', label, hint: meaning, kind: 'flag', initial: doubles },
    ],
    command: (given) =>
      api.POST('/v1/agency/review-rules', {
        body: { ...numbersOf(reviews, given), doubles: given.flag('doubles') },
      }),
  }
}

const yesOrNo = (is: boolean) => (is ? words.yes : words.no)

/** When a theme of rework has come back often enough for a process fix. */
export const recurrenceOf = ({ recurrence: now }: Agency): RuleGroup => ({
  ...{ name: 'recurrence', ...ruleGroupWords.recurrence, about: recurrenceRuleWords.about },
  ...{ shown: numbersShown(recurrence, now), fields: numberFields(recurrence, now) },
  command: (given) => api.POST('/v1/agency/recurrence-limits', { body: numbersOf(recurrence, given) }),
})

/** How long somebody may be away before everything of theirs is reviewed again. */
export function absenceOf({ absenceLimitDays: days }: Agency): RuleGroup {
  return {
    ...{ name: 'absence', ...ruleGroupWords.absence },
    ...{ shown: numbersShown(absence, { days }), fields: numberFields(absence, { days }) },
    command: (given) => api.POST('/v1/agency/absence-limit', { body: numbersOf(absence, given) }),
  }
}
