import { expect, test } from 'vitest'
import { attemptText, becauseText } from './delivery-words.ts'

test('what became of a message is said in words, and what it waits for', () => {
  expect(becauseText({ state: 'sent', outcome: null, held: null })).toBe('')
  expect(becauseText({ state: 'undeliverable', outcome: 'gone', held: null })).toBe(
    'the receiver wants no more messages',
  )
  expect(becauseText({ state: 'cancelled', outcome: 'over', held: null })).toBe('resolved by then')
  const held = { until: '2026-11-29T16:00:00.000Z', because: 'quiet_hours' }
  expect(becauseText({ state: 'waiting', outcome: null, held })).toBe('quiet hours')
  expect(becauseText({ state: 'undeliverable', outcome: 'not_known_yet', held: null })).toBe('not known yet')
})

test('an attempt says what came of it, the answer, and with how many others it went', () => {
  const attempt = { number: 1, begunAt: '', endedAt: '', providerId: null }
  expect(attemptText({ ...attempt, outcome: 'refused', status: 503, detail: 'Busy', parts: 3 })).toBe(
    'refused · answer 503 · Busy · with 2 others',
  )
  expect(attemptText({ ...attempt, outcome: null, status: null, detail: null, parts: 1 })).toBe('Interrupted')
})
