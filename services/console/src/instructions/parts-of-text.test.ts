import { expect, test } from 'vitest'
import { partsOf } from './parts-of-text.ts'

test('addresses in a text are links, without the mark that ends their sentence', () => {
  const parts = partsOf('Tracker: https://sheets.example/referrals. Fax (https://fax.example/a), both.')
  expect(parts.filter(({ isLink }) => isLink).map(({ text }) => text)).toEqual([
    'https://sheets.example/referrals',
    'https://fax.example/a',
  ])
  expect(parts.map(({ text }) => text).join('')).toBe(
    'Tracker: https://sheets.example/referrals. Fax (https://fax.example/a), both.',
  )
  expect(partsOf('')).toEqual([])
})
