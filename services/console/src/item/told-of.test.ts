import { expect, test } from 'vitest'
import { assistantText, noPromisesText } from './told-of.ts'

test('who looks at work blind is told that it is not told, not that nobody has it or that nothing was promised', () => {
  const untold = 'Hidden during blind review'
  expect(assistantText({ assistantId: null, blind: true }, undefined)).toBe(untold)
  expect(noPromisesText(true)).toBe(untold)
})

test('everybody else is told whose the item is, or that it is nobody’s yet', () => {
  expect(assistantText({ assistantId: 'a', blind: false }, 'Maya Torres')).toBe('Maya Torres')
  expect(assistantText({ assistantId: 'a', blind: false }, undefined)).toBe('A colleague')
  expect(assistantText({ assistantId: null, blind: false }, undefined)).toBe('Not assigned')
  expect(noPromisesText(false)).toBe('No promises apply to this item.')
})
