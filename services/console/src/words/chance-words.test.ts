import { expect, test } from 'vitest'
import { chanceText, shareText } from './chance-words.ts'

test('a chance is told as people count it, and never as none or as certain', () => {
  expect(chanceText(0.0478)).toBe('about 5 in 100')
  expect(chanceText(0.0042)).toBe('about 4 in 1,000')
  expect(chanceText(0.00001)).toBe('fewer than 1 in 1,000')
  expect(chanceText(0.999)).toBe('more than 99 in 100')
})

test('an error rate is told with the smallest numbers that say it', () => {
  expect([0.05, 0.2, 0.3, 0.02, 0.1].map(shareText)).toEqual(['1 in 20', '1 in 5', '3 in 10', '1 in 50', '1 in 10'])
  expect(shareText(0.0337)).toBe('3.4 %')
})
