import { expect, test } from 'vitest'
import { countedText, cutText, wrapped } from './picture-text.ts'

const figure = { value: 1, low: null, high: null, isEnough: true }
const nameOf = (id: string) => (id === 'h' ? 'Harbor' : undefined)

test('a picture says of which client it is and since when, and only what it was narrowed to', () => {
  expect(cutText({ clientId: 'h', from: '2026-11-01' }, nameOf)).toBe('Harbor · Since 2026-11-01')
  expect(cutText({ clientId: null, from: '2026-11-01' }, nameOf)).toBe('All clients · Since 2026-11-01')
  expect(cutText({ clientId: null }, nameOf)).toBe('All clients')
  expect(cutText({ from: '2026-11-01' }, nameOf)).toBe('Since 2026-11-01')
  expect(cutText({}, nameOf)).toBe('')
})

test('a picture says from how much each row was counted, once where that is the same for all of its figures', () => {
  const row = (key: string, name: string, of: string, n: number) => ({ ...figure, key, name, of, n })
  const same = [row('a', 'Calls', 'median', 21), row('b', 'Calls', '90 in 100', 21)]
  expect(countedText([...same, row('c', 'Faxes', 'median', 4), row('d', 'Faxes', 'response', 5)])).toBe(
    'n: Calls 21; Faxes, median 4; Faxes, response 5',
  )
  expect(countedText([])).toBe('')
})

test('a note is broken where the picture ends, and no word of it is lost', () => {
  const widthOf = (text: string) => text.length
  expect(wrapped('one two three four', 9, widthOf)).toEqual(['one two', 'three', 'four'])
  expect(wrapped('immeasurable is it', 5, widthOf)).toEqual(['immeasurable', 'is it'])
  expect(wrapped('', 5, widthOf)).toEqual([])
})
