import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthText, timeLeft } from './time-left.ts'

const hour = 3_600_000

test.each([
  [0, '0\u00a0s'],
  [48_999, '48\u00a0s'],
  [60_000, '1\u00a0min'],
  [545_000, '9\u00a0min\u00a05\u00a0s'],
  [600_000, '10\u00a0min'],
  [hour - 1, '59\u00a0min'],
  [2 * hour, '2\u00a0h'],
  [2.5 * hour, '2\u00a0h\u00a030\u00a0min'],
  [3 * hour + 300_000, '3\u00a0h\u00a05\u00a0min'],
  [24 * hour, '1\u00a0day'],
  [52 * hour + 59_000, '2\u00a0days\u00a04\u00a0h'],
  [48 * hour + 59_000, '2\u00a0days'],
  [21 * 24 * hour + 5 * hour, '21\u00a0days'],
])('%i ms reads as %s', (ms, text) => {
  expect(lengthText(ms)).toBe(text)
})

const units: Record<string, number> = { s: 1000, min: 60_000, h: hour, day: 24 * hour, days: 24 * hour }

test('a length never says more than there is, and never less than its own last unit away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * hour }), (ms) => {
      const parts = [...lengthText(ms).matchAll(/(\d+)\u00a0(s|min|h|days?)/g)]
      const said = parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[String(unit)] as number), 0)
      const coarsest = ms >= 14 * 24 * hour ? 24 * hour : ms >= 24 * hour ? hour : ms >= 600_000 ? 60_000 : 1000
      expect(said).toBeLessThanOrEqual(ms)
      expect(ms - said).toBeLessThan(coarsest)
    }),
  )
})

test('something is late a millisecond after its deadline, not at it', () => {
  expect(timeLeft(5000, 5000)).toEqual({ length: '0\u00a0s', word: 'left' })
  expect(timeLeft(5000, 5001)).toEqual({ length: '0\u00a0s', word: 'overdue' })
  expect(timeLeft(5000, 5000 + 2 * hour)).toEqual({ length: '2\u00a0h', word: 'overdue' })
})
