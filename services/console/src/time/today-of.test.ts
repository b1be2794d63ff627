import { expect, test } from 'vitest'
import { dayIn } from './today-of.ts'

test('what day it is depends on where', () => {
  const at = Date.parse('2026-11-29T03:00:00Z')
  expect(dayIn('America/Chicago', at)).toBe('2026-11-28')
  expect(dayIn('Etc/UTC', at)).toBe('2026-11-29')
})
