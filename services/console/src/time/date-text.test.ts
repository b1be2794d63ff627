import { expect, test } from 'vitest'
import { longDateText, longMomentText } from './date-text.ts'

test('a day and a moment of a field are written out, and what is none yet is not', () => {
  expect(longDateText('2031-07-01')).toMatch(/Tuesday.*July.*2031/)
  expect(longMomentText('2031-07-01T09:05')).toMatch(/Tuesday.*July.*2031, 0?9:05/)
  expect([longDateText(''), longMomentText('')]).toEqual([undefined, undefined])
})
