import type { PolicyDraft } from '@understudy/contract/commands/client-commands'
import { expect, test } from 'vitest'
import { initialOf, inPairs } from '../forms/form-field.ts'
import { givenOf } from '../forms/given.ts'
import { policyFields, policyOf } from './policy-fields.ts'

const policy: PolicyDraft = {
  id: 'urgent',
  audience: 'client',
  when: { priority: ['urgent'], client: ['here'] },
  targets: {
    response: { kind: 'business', ms: 5_400_000 },
    turnaround: { kind: 'fixed', time: '15:00', zone: 'America/Chicago', daysAhead: 0 },
    review: { kind: 'business_days', days: 2 },
  },
  pausesFor: ['client'],
  warnings: [50, 90],
  onChange: 'fresh',
}

const untouched = Object.fromEntries(policyFields(policy, false).map((field) => [field.name, initialOf(field)]))

test('a policy that nobody touched is saved as it was, with what the form does not show', () => {
  expect(policyOf(givenOf(untouched), policy)).toEqual(policy)
})

test('a number takes the place of a time of day, an empty one promises nothing, and no condition is left where none is chosen', () => {
  const changed = {
    ...untouched,
    'turnaround.amount': '1.5',
    'turnaround.unit': 'calendar',
    'response.amount': '',
    priority: [],
  }
  const saved = policyOf(givenOf(changed), policy)
  expect(saved.targets).toEqual({
    turnaround: { kind: 'calendar', hours: 1.5 },
    review: { kind: 'business_days', days: 2 },
  })
  expect(saved.when).toEqual({ client: ['here'] })
})

test('an amount and its unit stay beside each other', () => {
  const pairs = inPairs(policyFields(policy, false)).filter((group) => group.length > 1)
  expect(pairs.map((group) => group.map(({ name }) => name))).toContainEqual(['turnaround.amount', 'turnaround.unit'])
  expect(pairs.every(({ length }) => length === 2)).toBe(true)
})
