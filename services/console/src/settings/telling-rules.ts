import type { Notices } from '@understudy/contract/http/channels'
import type { EscalationRules } from '@understudy/contract/http/escalations'
import { escalationBounds } from '@understudy/domain/escalation/set-settings'
import { usualSettings } from '@understudy/domain/escalation/settings'
import { noticeBounds, usualNoticeRules } from '@understudy/domain/notification/notice-rules'
import { api } from '../api/api.ts'
import type { Given } from '../forms/given.ts'
import { noticeRuleWords, ruleGroupWords, settingRuleWords } from '../words/rule-words.ts'
import type { RuleGroup } from './rule-group.tsx'
import { type NumberRules, numberFields, numberRules, numbersOf, numbersShown, type Unit } from './rule-numbers.ts'

type Settings = EscalationRules['settings']

const units: Readonly<Record<keyof Settings, Unit>> = {
  groupingWaitMs: 'seconds',
  groupingMostMs: 'minutes',
  holdMs: 'seconds',
  acknowledgeMs: 'minutes',
  remindBeforeMs: 'minutes',
  riskAgainMs: 'minutes',
  riskRaisesAt: 'percent',
  riskClearsAt: 'percent',
}
const settings = numberRules(settingRuleWords, usualSettings, escalationBounds, units)
const notices = numberRules(noticeRuleWords, usualNoticeRules, noticeBounds, { longestHoldMs: 'hours' })

const { riskRaisesAt, riskClearsAt, riskAgainMs, ...gathering } = settings
const risk = { riskRaisesAt, riskClearsAt, riskAgainMs }

/** How long escalations gather before they are told, and how long they stay with whoever took them. */
export const gatheringOf = (now: Settings): RuleGroup => ({
  ...ofSettings('gathering', gathering, now),
  lacks: (given) => {
    const { acknowledgeMs, remindBeforeMs } = numbersOf(gathering, given)
    return remindBeforeMs < acknowledgeMs ? undefined : settingRuleWords.remindedTooEarly
  },
})

/** From which chance of a miss on a promise is told before it is late. */
export const riskOf = (now: Settings): RuleGroup => ({
  ...ofSettings('risk', risk, now),
  lacks: (given) => {
    const { riskRaisesAt: raises, riskClearsAt: clears } = numbersOf(risk, given)
    return clears < raises ? undefined : settingRuleWords.risksCrossed
  },
})

function ofSettings<Name extends keyof Settings>(
  name: 'gathering' | 'risk',
  rules: NumberRules<Name>,
  now: Settings,
): RuleGroup {
  return {
    ...{ name, ...ruleGroupWords[name], shown: numbersShown(rules, now), fields: numberFields(rules, now) },
    // What is not of these rules stays as it is.
    command: (given: Given) => api.POST('/v1/escalation-settings', { body: { ...numbersOf(rules, given) } }),
  }
}

/** How many messages one recipient gets, and how long quiet hours hold one. */
export const noticesOf = (now: Notices['rules']): RuleGroup => ({
  ...{ name: 'notices', ...ruleGroupWords.notices },
  ...{ shown: numbersShown(notices, now), fields: numberFields(notices, now) },
  command: (given) => api.POST('/v1/agency/notice-rules', { body: numbersOf(notices, given) }),
})
