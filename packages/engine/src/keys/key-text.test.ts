import { expect, test } from 'vitest'
import { agencyOfKey, digestOf, newKeyText } from './key-text.ts'

const agencyId = '018f0000-0000-7000-8000-00000000000a'

test('a key says whose agency it is of, and nothing else about it repeats', () => {
  const keys = [newKeyText(agencyId), newKeyText(agencyId)]
  expect(keys.map((key) => agencyOfKey(key))).toEqual([agencyId, agencyId])
  expect(keys[0]).not.toBe(keys[1])
  expect(digestOf(keys[0] as string)).not.toEqual(digestOf(keys[1] as string))
})

test.each(['', 'us_', 'us_short', `us_${'!'.repeat(64)}`, `sk_${'a'.repeat(64)}`, `us_${'a'.repeat(65)}`])(
  '%j is no key',
  (text) => {
    expect(agencyOfKey(text)).toBeUndefined()
  },
)
