import { expect, test } from 'vitest'
import { daysOf } from './days-of.ts'

test('a month begins on its weekday and ends with its last day, leap years too', () => {
  const days = daysOf('2028-02')
  expect(days.slice(0, 2)).toEqual([null, '2028-02-01'])
  expect(days.at(-1)).toBe('2028-02-29')
  expect(daysOf('2027-02')[0]).toBe('2027-02-01')
})
