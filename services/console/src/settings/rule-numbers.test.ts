import { escalationBounds } from '@understudy/domain/escalation/set-settings'
import { expect, test } from 'vitest'
import { givenOf } from '../forms/given.ts'
import { type NumberRule, numberFields, numbersOf, numbersShown } from './rule-numbers.ts'

const count: NumberRule = { label: 'Items', meaning: 'So many.', usual: 3, bounds: [1, 50] }
const wait: NumberRule = {
  label: 'Waits',
  meaning: 'So long.',
  unit: 'minutes',
  usual: 360_000,
  bounds: [0, 3_600_000],
}
const pause: NumberRule = { label: 'Pause', meaning: 'At most.', unit: 'days', usual: 30, bounds: [1, 365] }
const risk: NumberRule = { label: 'Risk', meaning: 'So high.', unit: 'percent', usual: 700, bounds: [1, 1_000] }

test('a rule is shown as it is now, with what it usually is and between what it may lie', () => {
  expect(numbersShown({ count, wait, pause, risk }, { count: 5, wait: 90_000, pause: 14, risk: 725 })).toEqual([
    { label: 'Items', now: '5', meaning: 'So many.', range: 'Default\u00a03 (1\u2060–\u206050).' },
    {
      label: 'Waits',
      now: '1\u00a0min\u00a030\u00a0s',
      meaning: 'So long.',
      range: 'Default\u00a06\u00a0min (0\u00a0s\u2060–\u20601\u00a0h).',
    },
    {
      label: 'Pause',
      now: '14\u00a0days',
      meaning: 'At most.',
      range: 'Default\u00a030\u00a0days (1\u2060–\u2060365).',
    },
    {
      label: 'Risk',
      now: '72.5\u00a0%',
      meaning: 'So high.',
      range: 'Default\u00a070\u00a0% (0.1\u00a0%\u2060–\u2060100\u00a0%).',
    },
  ])
})

test('it is filled in in a unit that people use, and kept in the engine’s', () => {
  const rules = { count, wait, risk }
  const fields = numberFields(rules, { count: 5, wait: 90_000, risk: 700 })
  expect(fields.map(({ label, hint }) => [label, hint])).toEqual([
    ['Items', 'So many. Default\u00a03 (1\u2060–\u206050).'],
    ['Waits (minutes)', 'So long. Default\u00a06 (0\u2060–\u206060).'],
    ['Risk (%)', 'So high. Default\u00a070 (0.1\u2060–\u2060100).'],
  ])
  expect(fields).toMatchObject([{ initial: 5 }, { initial: 1.5, isWhole: false }, { initial: 70 }])
  expect(numbersOf(rules, givenOf({ count: '4', wait: '2.5', risk: '66.6' }))).toEqual({
    ...{ count: 4, wait: 150_000, risk: 666 },
  })
})

test('what stays untouched comes back as it was, at either bound too', () => {
  const rules = { wait: { ...wait, bounds: escalationBounds.acknowledgeMs } }
  for (const value of [...escalationBounds.acknowledgeMs, 61_234]) {
    const [field] = numberFields(rules, { wait: value })
    const initial = String((field as { readonly initial?: number }).initial)
    expect(numbersOf(rules, givenOf({ wait: initial }))).toEqual({ wait: value })
  }
})
