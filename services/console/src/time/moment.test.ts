import { expect, test } from 'vitest'
import { instantOf, momentOf } from './moment.ts'

test('what a field of a moment holds is that instant again, to the minute', () => {
  for (const at of [Date.UTC(2026, 0, 5, 15, 30), Date.UTC(2026, 6, 5, 23, 59), Date.UTC(2026, 10, 1, 12)])
    expect(instantOf(momentOf(at + 59_999))).toBe(new Date(at).toISOString())
})
