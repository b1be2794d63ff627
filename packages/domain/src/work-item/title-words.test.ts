import { expect, it } from 'vitest'
import { titleWords, wordOf } from './title-words.ts'

it('finds the words of a title without case, accents and punctuation, each once', () => {
  expect(titleWords('Überweisung 5041, Cardiology – cardiology (Zoë)')).toEqual([
    'uberweisung',
    '5041',
    'cardiology',
    'zoe',
  ])
  expect(titleWords(' … ')).toEqual([])
  expect(wordOf('0b1c-2d3e', 'inbox')).toBe('0b1c2d3exinbox')
})
