import { expect, test } from 'vitest'
import { instantText } from './instant-text.ts'

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
