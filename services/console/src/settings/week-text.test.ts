import { expect, test } from 'vitest'
import { readWeek, weekText } from './week-text.ts'

test('the hours of a day are read back as they are written, with any dash', () => {
  expect(readWeek('8:00-12:00, 13:00 – 17:00')).toEqual([
    ['08:00', '12:00'],
    ['13:00', '17:00'],
  ])
  expect(weekText(readWeek('8:00 to 12:00'))).toBe('08:00–12:00')
  expect(readWeek('')).toEqual([])
  expect(readWeek('mornings')).toBeUndefined()
})
