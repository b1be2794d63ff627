import { expect, test } from 'vitest'
import { datedText, instantText, spanOfText } from './instant-text.ts'

test('an instant is as short as it stays clear on the days of the zone that it is told in', () => {
  const now = Date.parse('2026-11-29T15:00:00Z')
  const at = Date.parse('2026-11-29T18:00:00Z')
  expect(instantText(at, now, 'America/Chicago')).toMatch(/^12:00/)
  // Midnight lies between them in Manila.
  expect(instantText(at, now, 'Asia/Manila')).toMatch(/^Mon.* 0?2:00/)
})

test('an instant of another year says the year', () => {
  const now = Date.parse('2026-11-29T15:00:00Z')
  expect(instantText(Date.parse('2030-01-31T23:59:00Z'), now, 'UTC')).toMatch(/2030/)
  expect(instantText(Date.parse('2026-10-01T12:00:00Z'), now, 'UTC')).not.toMatch(/2026/)
})

test('what lies further back than yesterday has its date: a weekday alone reads as one that is ahead', () => {
  const now = Date.parse('2026-11-29T15:00:00Z')
  expect(instantText(Date.parse('2026-11-28T10:43:00Z'), now, 'UTC')).toMatch(/^Sat/)
  expect(instantText(Date.parse('2026-11-24T10:43:00Z'), now, 'UTC')).toMatch(/24/)
  expect(instantText(Date.parse('2026-12-03T10:43:00Z'), now, 'UTC')).toMatch(/^Thu/)
})

test('both ends of a span have their date, though they are of one hour', () => {
  const now = Date.parse('2026-11-29T15:00:00Z')
  expect(datedText(Date.parse('2026-11-29T09:00:00Z'), now, 'UTC')).toMatch(/Sun.*29.*0?9:00/)
  expect(datedText(Date.parse('2027-01-05T09:00:00Z'), now, 'UTC')).toMatch(/2027/)
})

test('a span is told by its days, and by its times where it is shorter than one', () => {
  const from = Date.parse('2026-11-30T09:00:00Z')
  expect(spanOfText(from, Date.parse('2026-12-07T09:00:00Z'), 'UTC')).toMatch(/30.*7/)
  expect(spanOfText(from, Date.parse('2026-12-07T09:00:00Z'), 'UTC')).not.toMatch(/9:00/)
  expect(spanOfText(from, Date.parse('2026-11-30T12:00:00Z'), 'UTC')).toMatch(/9:00.*12:00/)
})
