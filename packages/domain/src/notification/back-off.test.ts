import { expect, test } from 'vitest'
import { mostAttempts, pauseAfter } from './back-off.ts'

const hour = 3_600_000

test('escalation rule 31: retries are spread over days by growing pauses with jitter, then there is an end', () => {
  const pauses = Array.from({ length: mostAttempts - 1 }, (_, index) => pauseAfter(index + 1, 0.5, null) as number)
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  const days = pauses.reduce((sum, pause) => sum + pause, 0) / (24 * hour)
  expect(days).toBeGreaterThan(3)
  expect(days).toBeLessThan(4)
  expect(pauseAfter(mostAttempts, 0.5, null)).toBeNull()
  expect([0, 0.999].map((drawn) => pauseAfter(5, drawn, null))).toEqual([1.6 * hour, expect.closeTo(2.4 * hour, -5)])
})

test('escalation rule 30: whoever receives may ask for a longer pause, never for a shorter one', () => {
  expect(pauseAfter(1, 0.5, hour)).toBe(hour)
  expect(pauseAfter(5, 0.5, 1_000)).toBe(2 * hour)
})
