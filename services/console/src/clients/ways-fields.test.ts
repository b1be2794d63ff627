import { expect, test } from 'vitest'
import { initialOf } from '../forms/form-field.ts'
import { givenOf } from '../forms/given.ts'
import { waysFields, waysOf } from './ways-fields.ts'

const ways = {
  ...{ version: 1, templates: [], namingConventions: ['Referrals: surname, date', 'Calls: date'] },
  channels: { tasks: 'https://board.example', chat: null, documents: null },
  glossary: [{ term: 'recall', meaning: 'a patient who is called again' }],
}

const untouched = Object.fromEntries(waysFields(ways).map((field) => [field.name, initialOf(field)]))

test('ways that nobody touched are said as they were, and what is emptied is taken away', () => {
  const { channels, glossary, namingConventions } = ways
  expect(waysOf(givenOf(untouched))).toEqual({ channels, glossary, namingConventions })
  expect(waysOf(givenOf({ ...untouched, tasks: ' ', naming: '\n', glossary: [] }))).toEqual({
    ...{ channels: { tasks: null, chat: null, documents: null }, glossary: [], namingConventions: [] },
  })
})
