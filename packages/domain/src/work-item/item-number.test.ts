import { expect, test } from 'vitest'
import { itemNumber, withNumbers } from './item-number.ts'

test('the number of an item is the end of its id, and a whole id is looked for by it', () => {
  expect(itemNumber('019a6f5e-7c11-7d2b-a6a1-0f42c8d69b90')).toBe('d69b90')
  expect(withNumbers('see 019A6F5E-7C11-7D2B-A6A1-0F42C8D69B90 please')).toBe('see D69B90 please')
  expect(withNumbers('Referral 5179')).toBe('Referral 5179')
})
