import { expect, test } from 'vitest'
import { closingLine, noTally, plus, verdict } from './tally.ts'

test('the closing line counts what passed, failed and was skipped over all passes', () => {
  const both = plus({ passed: 3, failed: 0, skipped: 1 }, { passed: 2, failed: 1, skipped: 0 })
  expect(closingLine(both)).toBe('5 passed, 1 failed, 1 skipped')
})

test.each([
  ['everything passed', { ...noTally, passed: 1 }, 0],
  ['one failed', { passed: 9, failed: 1, skipped: 0 }, 1],
  ['no test ran', noTally, 1],
  ['every test was skipped', { ...noTally, skipped: 4 }, 1],
])('when %s, the exit code says so', (_, tally, code) => {
  expect(verdict(tally)).toBe(code)
})
