import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Condition, holds } from './conditions.ts'
import { isCovered } from './covered.ts'

test('several conditions may cover one together that none of them covers alone', () => {
  const urgent = { priority: ['urgent', 'high'] }
  expect(isCovered(urgent, [{ priority: ['urgent'] }, { priority: ['high'] }])).toBe(true)
  expect(isCovered(urgent, [{ priority: ['urgent'] }, { priority: ['high'], risk: ['low'] }])).toBe(false)
  const byRisk = [
    { priority: ['urgent'] },
    { priority: ['high'], risk: ['low'] },
    { priority: ['high'], risk: ['high'] },
  ]
  expect(isCovered({ ...urgent, risk: ['low', 'high'] }, byRisk)).toBe(true)
})

test('what is for everything is covered by nothing but what is for everything: a fact may be unknown', () => {
  expect(isCovered({}, [{ priority: ['low', 'normal'] }, { priority: ['high', 'urgent'] }])).toBe(false)
  expect(isCovered({}, [{ priority: ['low'] }, {}])).toBe(true)
})

test('a condition is covered just where whatever satisfies it satisfies one of the others', () => {
  const values = ['a', 'b', 'c']
  const someOf = fc.subarray(values, { minLength: 1 })
  const condition = fc.record({ x: someOf, y: someOf, z: someOf }, { requiredKeys: [] })
  const every = [...values, null].flatMap((x) =>
    [...values, null].flatMap((y) => [...values, null].map((z) => ({ x, y, z }))),
  )
  fc.assert(
    fc.property(condition, fc.array(condition, { maxLength: 6 }), (asked, others) => {
      const [wanted, takers] = [asked as Condition, others as Condition[]]
      const isTaken = every.every((facts) => !holds(wanted, facts) || takers.some((one) => holds(one, facts)))
      expect(isCovered(wanted, takers)).toBe(isTaken)
    }),
  )
})
