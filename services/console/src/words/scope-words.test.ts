import { expect, test } from 'vitest'
import { scopesText } from './scope-words.ts'

test('what a key may do is said area by area, each once', () => {
  expect(scopesText(['work_items:read', 'reviews:read', 'reviews:write'])).toBe(
    'Work items (read); Reviews (read, write)',
  )
  expect(scopesText(['*:read', 'not_known_yet:read'])).toBe('All areas (read); not known yet (read)')
})
