import { expect, test } from 'vitest'
import { dayIn } from './day-in.ts'

test('it is another day in another zone', () => {
  const evening = new Date('2026-06-01T02:30:00Z')
  expect(dayIn('America/Chicago', evening)).toBe('2026-05-31')
  expect(dayIn('Asia/Kathmandu', evening)).toBe('2026-06-01')
})
