import type { Plan } from '@understudy/domain/quality/plan'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { planFormWords as words } from '../words/policy-words.ts'

const hundred = 100
const promotion = ['reworkCost', 'promoteAt', 'attemptLength'] as const

/** The fields of a plan that begins with another's figures. */
export function planFields(start: Plan): readonly FormField[] {
  return [
    { name: 'id', label: words.id, hint: words.idHint, kind: 'text' },
    {
      ...{ name: 'acceptable', label: words.acceptable, heading: words.promotion, kind: 'number' },
      initial: round(start.acceptable * hundred),
    },
    { name: 'unacceptable', label: words.unacceptable, kind: 'number', initial: round(start.unacceptable * hundred) },
    ...promotion.map((name): FormField => ({ name, label: words[name], kind: 'number', initial: start[name] })),
    { name: 'trustCap', label: words.trustCap, heading: words.trust, kind: 'number', initial: start.trustCap },
    {
      ...{ name: 'critical', label: words.critical, hint: words.criticalHint, kind: 'number', optional: true },
      ...(start.critical !== 'demote' && { initial: start.critical }),
    },
    {
      ...{ name: 'passesToClimb', label: words.passesToClimb, heading: words.sampling, kind: 'number' },
      initial: start.passesToClimb,
    },
    {
      ...{ name: 'levels', label: words.levels, hint: words.levelsHint, kind: 'words' },
      initial: start.levels.map(({ num, den }) => String(round(den / num))),
    },
    { name: 'late', label: words.late, kind: 'flag', initial: start.deliversBeforeReview ?? false },
  ]
}

const round = (value: number) => Math.round(value * hundred) / hundred

/** The plan that is filled in; whether it can work is the engine's to say. */
export function planOf(given: Given): Omit<Plan, 'version'> {
  return {
    id: given.text('id'),
    acceptable: given.number('acceptable') / hundred,
    unacceptable: given.number('unacceptable') / hundred,
    reworkCost: given.number('reworkCost'),
    promoteAt: given.number('promoteAt'),
    attemptLength: given.number('attemptLength'),
    trustCap: given.number('trustCap'),
    passesToClimb: given.number('passesToClimb'),
    critical: given.text('critical') === '' ? 'demote' : given.number('critical'),
    levels: given.many('levels').map((den) => ({ num: 1, den: Number(den) })),
    ...(given.flag('late') && { deliversBeforeReview: true }),
  }
}
