import type { Agency } from '@understudy/contract/http/agencies'
import { automaticPlans } from '@understudy/domain/agency/agency'
import { api } from '../api/api.ts'
import { listText } from '../words/list-text.ts'
import {
  factorRuleWords as factor,
  promotionRuleWords as promotion,
  ruleGroupWords,
  updateRuleWords as updates,
  rulesWords as words,
} from '../words/rule-words.ts'
import { nameText } from '../words/settings-words.ts'
import type { RuleGroup } from './rule-group.tsx'

const usualTimes = { remindAt: '16:00', missingAt: '18:00' }

/** Under which plans nobody has to sign a promotion. */
export function promotionOf({ automaticPromotion }: Agency): RuleGroup {
  const { label, meaning, none } = promotion
  const range = promotion.range(listText(automaticPlans.map(nameText)))
  return {
    ...{ name: 'promotion', ...ruleGroupWords.promotion, ownersOnly: true },
    shown: [{ label, meaning, range, now: listText(automaticPromotion.map(nameText)) || none }],
    fields: [
      {
        ...{ name: 'plans', label, hint: meaning, kind: 'choices', initial: automaticPromotion },
        choices: automaticPlans.map((plan) => ({ value: plan, label: nameText(plan) })),
      },
    ],
    command: (given) => api.POST('/v1/agency/automatic-promotion', { body: { plans: given.many('plans') } }),
  }
}

/** Whether assistants are asked for a daily update, and when. */
export function updatesOf({ updateTimes }: Agency): RuleGroup {
  const { asked, remindAt, missingAt, crossed } = updates
  const { remindAt: reminded, missingAt: missing } = updateTimes ?? usualTimes
  const isAsked = updateTimes !== null
  const onlyIf = (values: Readonly<Record<string, unknown>>) => values['isAsked'] === true
  // Each by the clocks of where they are.
  const time = { kind: 'time', zone: undefined, onlyIf } as const
  return {
    ...{ name: 'updates', ...ruleGroupWords.updates },
    shown: [
      { ...asked, now: isAsked ? words.yes : words.no, range: words.usuallyNo },
      ...(isAsked
        ? [
            { ...remindAt, now: reminded, range: '' },
            { ...missingAt, now: missing, range: '' },
          ]
        : []),
    ],
    fields: [
      { name: 'isAsked', label: asked.label, hint: asked.meaning, kind: 'flag', initial: isAsked },
      { name: 'remindAt', label: remindAt.label, hint: remindAt.meaning, ...time, initial: reminded },
      { name: 'missingAt', label: missingAt.label, hint: missingAt.meaning, ...time, initial: missing },
    ],
    lacks: (given) =>
      given.flag('isAsked') && given.text('remindAt') >= given.text('missingAt') ? crossed : undefined,
    command: (given) => {
      const times = { remindAt: given.text('remindAt'), missingAt: given.text('missingAt') }
      return api.POST('/v1/agency/update-times', { body: { times: given.flag('isAsked') ? times : null } })
    },
  }
}

/** Whether a password alone lets anybody in. */
export function factorOf({ asksSecondFactor }: Agency): RuleGroup {
  const { label, meaning } = factor
  return {
    ...{ name: 'factor', ...ruleGroupWords.factor, ownersOnly: true },
    shown: [{ label, meaning, now: asksSecondFactor ? words.yes : words.no, range: words.usuallyNo }],
    fields: [{ name: 'isAsked', label, hint: meaning, kind: 'flag', initial: asksSecondFactor }],
    command: (given) => api.POST('/v1/agency/second-factor', { body: { isAsked: given.flag('isAsked') } }),
  }
}
