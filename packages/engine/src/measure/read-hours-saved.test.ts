import { expect, test } from 'vitest'
import { daysIn, spanOf } from './read-hours-saved.ts'

const afternoonInNewYork = Date.parse('2026-11-29T17:10:00-05:00')

test('the days of one client end with the day that it is there', () => {
  const span = spanOf({}, afternoonInNewYork, 28, 'America/New_York')
  expect(span).toEqual({ from: '2026-11-02', to: '2026-11-29' })
  expect(daysIn(span.from, span.to)).toBe(28)
})

test('those of all clients end with the last day that has begun anywhere, and those that are asked for as asked', () => {
  expect(spanOf({}, afternoonInNewYork, 28).to).toBe('2026-11-30')
  expect(spanOf({ to: '2026-11-15' }, afternoonInNewYork, 7, 'America/New_York')).toEqual({
    ...{ from: '2026-11-09', to: '2026-11-15' },
  })
})
