import { expect, test } from 'vitest'
import { pathWords } from '../words/contract-words.ts'
import { ApiProblem } from './api-problem.ts'
import { errorsAt, errorsBeside } from './field-errors.ts'

const refused = new ApiProblem({
  ...{ status: 400, code: 'invalid_request', title: 'The request is not as the contract says' },
  errors: [
    { path: 'body/links/1', message: 'Invalid URL' },
    { path: 'body/note', message: 'Too big: expected string to have <=4000 characters' },
    { path: 'body/documentLink', message: 'A key begins with us_' },
  ],
})

test('what the contract does not take is told at its field: what is wrong, and how it is mended', () => {
  const [link] = errorsAt(refused, 'links')
  expect(link?.index).toBe(1)
  expect(link?.words).toContain('starts with https://')
  expect(errorsAt(refused, 'note').map(({ words }) => words)).toEqual(['Enter at most 4000 characters'])
})

test('what has no field of its own is told beside, by its name; words of people stay as they are', () => {
  const beside = errorsBeside(refused, ['links', 'note'])
  expect(beside.map(({ path, words }) => `${pathWords(path)}: ${words}`)).toEqual([
    'Document link: A key begins with us_',
  ])
  expect(errorsAt(new TypeError('fetch failed'), 'note')).toEqual([])
})
