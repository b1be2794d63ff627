import { expect, test } from 'vitest'
import { type FormField, initialOf, rowOf } from './form-field.ts'
import { givenOf } from './given.ts'

test('what is left empty is left out, and words are parted by commas or lines', () => {
  const given = givenOf({
    name: ' Harbor ',
    note: '  ',
    words: 'a, b\n c,,',
    ways: ['client'],
    sure: true,
  })
  expect([given.text('name'), given.maybe('note'), given.maybe('name')]).toEqual(['Harbor', {}, { name: 'Harbor' }])
  expect([given.many('words'), given.many('ways'), given.flag('sure')]).toEqual([['a', 'b', 'c'], ['client'], true])
  expect(given.many('unknown')).toEqual([])
})

test('of a choice only what can be chosen is sent, the first of it where nothing was', () => {
  const given = givenOf({ cover: 'backup', odd: 'toString', roles: ['owner', 'king'] })
  const covers = { primary: 'First', backup: 'Then' }
  expect([given.choice('cover', covers), given.choice('odd', covers)]).toEqual(['backup', 'primary'])
  expect(given.choices('roles', { owner: 'Owner', reviewer: 'Reviewer' })).toEqual(['owner'])
})

test('a field begins with what it is given, a choice that has to be made with the first of them', () => {
  const choices = [{ value: 'a', label: 'A' }]
  const of = (field: Partial<FormField>) => initialOf({ name: 'x', label: 'X', ...field } as FormField)
  expect([
    of({ kind: 'choice', choices }),
    of({ kind: 'choice', choices, optional: true }),
    of({ kind: 'words', initial: ['a', 'b'] }),
    of({ kind: 'number', initial: 3 }),
    of({ kind: 'flag' }),
  ]).toEqual(['a', '', 'a, b', '3', false])
})

test('each row is read by itself, and what stands with it beside its fields goes along', () => {
  const field = {
    ...({ name: 'terms', label: 'Terms', kind: 'rows', add: 'Add', row: String } as const),
    of: [
      { name: 'term', label: 'Term', kind: 'text' },
      { name: 'meaning', label: 'Meaning', kind: 'text' },
    ],
    initial: [{ term: 'chart', key: 'c' }],
  } as const satisfies FormField
  const begun = initialOf(field) as readonly ReturnType<typeof rowOf>[]
  const given = givenOf({ terms: [...begun, rowOf(field.of, 'new', { term: ' recall ', meaning: 'to call again' })] })
  const rows = given.rows('terms').map((row) => [row.text('term'), row.text('meaning'), row.text('key')])
  expect(rows).toEqual([
    ['chart', '', 'c'],
    ['recall', 'to call again', ''],
  ])
  expect([given.many('terms'), given.rows('unknown')]).toEqual([[], []])
})
