import { expect, test } from 'vitest'
import { checkInlineWords } from './inline-words.ts'

const file = 'services/console/src/board/board-row.tsx'
const within = (element: string) => `export const A = (p: { n: number; late: boolean }) => ${element}`

test.each([
  ['between tags', within('<p>Nothing yet</p>')],
  ['one small word between tags', within('<p>{p.n} left</p>')],
  ['in a choice of two', within("<p>{p.late ? 'late' : 'early'}</p>")],
  ['in a sentence that is put together', within('<p>{`due at ${p.n}`}</p>')],
  ['that is read aloud', within('<section aria-label="Counts" />')],
  ['of a name', within('<Fact name="State" />')],
  ['that labels a field, however small', within('<input label="until" />')],
  ['of a field', within('<input placeholder="Why" />')],
  ['of a table of words', "export const words = { late: 'Overdue', early: 'due soon' }"],
  ['in a function', 'export const a = (n: number) => `All ${n} items`'],
])('a word %s is found with its line', (_, text) => {
  const found = checkInlineWords(file, `\n${text}`)
  expect(found[0]).toMatchObject({ where: `${file}:2`, say: expect.stringContaining('services/console/src/words') })
})

test.each([
  ['names of classes', within('<p className="Quiet one-line" />')],
  ['what is compared', "export const isEnter = (key: string) => key === 'Enter'"],
  ['selectors', "export const a = () => document.querySelector('Main .row a')"],
  ['errors of a programmer', "export const a = () => { throw new Error('The page has lost its root') }"],
  ['keys and values of the contract', "export const a = { state: 'in_review', waitsFor: 'third_party' }"],
  ['the path of an icon', "export const a = { up: 'M10 3.2 18 17H2L10 3.2Zm0 5v4.2m0' }"],
  ['signs between values', within('<p>{p.n} · {p.n}</p>')],
  ['what it takes from the catalogue', within('<p title={texts.late}>{texts.due(p.n)}</p>')],
])('%s are no words', (_, text) => {
  expect(checkInlineWords(file, text)).toEqual([])
})

test('the catalogue itself and tests say what they say', () => {
  const text = "export const words = { late: 'Nothing is late' }"
  expect(checkInlineWords('services/console/src/words/board-texts.ts', text)).toEqual([])
  expect(checkInlineWords('services/console/src/board/rows.test.ts', text)).toEqual([])
  expect(checkInlineWords('services/api/src/start.ts', text)).toEqual([])
})
