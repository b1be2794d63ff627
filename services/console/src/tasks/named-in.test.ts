import { expect, test } from 'vitest'
import { namedIn } from './named-in.ts'

test('whoever is named by an id in a reason is called by their name', () => {
  const id = '0193a1b2-0000-7000-8000-000000000001'
  expect(namedIn(`The primary ${id}: only assigned yet`, (one) => (one === id ? 'Maya Torres' : '?'))).toBe(
    'The primary Maya Torres: only assigned yet',
  )
  expect(namedIn('Nobody is there', () => '?')).toBe('Nobody is there')
})
