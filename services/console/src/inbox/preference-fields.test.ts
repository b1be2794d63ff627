import { expect, test } from 'vitest'
import { type Filled, filledOf, preferencesOf, ways, wrongIn, wrongOf } from './preference-fields.ts'

const usual: Filled = {
  ...{ zone: '', quietFrom: '', quietUntil: '', digest: 'none', digestAt: '', ways, unsubscribed: [] },
}

test('what is as usual is not said, and what was said is filled in again', () => {
  expect(preferencesOf(usual)).toEqual({})
  const filled: Filled = {
    ...{ zone: 'Asia/Manila', quietFrom: '22:00', quietUntil: '07:00', digest: 'day', digestAt: '08:30' },
    ...{ ways: ['in_app', 'email'], unsubscribed: ['high_risk'] },
  }
  const said = preferencesOf(filled)
  expect(said).toEqual({
    ...{ zone: 'Asia/Manila', quietHours: { from: '22:00', until: '07:00' }, digest: { every: 'day', at: '08:30' } },
    ...{ off: ['slack', 'teams'], unsubscribed: ['high_risk'] },
  })
  const kept = { quietHours: null, digest: null, zone: null, off: [], unsubscribed: [], ...said }
  expect(filledOf({ ...kept, hoursIn: 'Asia/Manila', mailboxDisabled: null } as never)).toEqual(filled)
})

test('what is wrong is said where it was filled in', () => {
  expect(wrongIn(usual)).toEqual({})
  expect(Object.keys(wrongIn({ ...usual, ways: [] }))).toEqual(['ways'])
  expect(Object.keys(wrongIn({ ...usual, zone: 'Nowhere' }))).toEqual(['zone'])
  expect(Object.keys(wrongIn({ ...usual, quietFrom: '22:00' }))).toEqual(['quietUntil'])
  expect(Object.keys(wrongIn({ ...usual, quietUntil: '07:00' }))).toEqual(['quietFrom'])
  expect(Object.keys(wrongIn({ ...usual, quietFrom: '07:00', quietUntil: '07:00' }))).toEqual(['quietUntil'])
  expect(Object.keys(wrongIn({ ...usual, digest: 'day' }))).toEqual(['digestAt'])
  expect(wrongOf([{ code: 'role_missing', message: 'Not yours' }])).toEqual({})
})
