import type { Task } from '@understudy/contract/http/tasks'
import { expect, test } from 'vitest'
import { type FieldValues, initialOf, rowOf } from '../forms/form-field.ts'
import { givenOf } from '../forms/given.ts'
import { criteriaField, criterionOf, criterionText, keyOf, trackerField, trackerOf } from './tracker.ts'

const tracker: Task['tracker'] = [
  { key: 'due_date', name: 'Due date', kind: 'date' },
  { key: 'kind', name: 'Kind', kind: 'choice', choices: ['new', 'known'] },
  { key: 'seen', name: 'Seen', kind: 'number' },
  { key: 'open', name: 'Left open', kind: 'number' },
]
const criteria: Task['criteria'] = [
  { kind: 'filled', field: 'due_date' },
  { kind: 'pattern', field: 'kind', pattern: 'A9*' },
  { kind: 'links', atLeast: 2 },
  { kind: 'sum', fields: ['seen'], total: 'open' },
]

const rowsOf = (field: ReturnType<typeof trackerField>) =>
  givenOf({ rows: initialOf(field) as readonly FieldValues[] }).rows('rows')

test('the key of a field is of its name, begins with a letter, and is nobody else’s', () => {
  const taken = new Set(['due_date', 'due_date_2'])
  expect(['Due date', '2nd visit', '…', 'Name'].map((name) => keyOf(name, taken))).toEqual([
    'due_date_3',
    'nd_visit',
    'field',
    'name',
  ])
  expect(keyOf('x'.repeat(80), new Set()).length).toBeLessThanOrEqual(40)
})

test('what nobody touched is saved as it was, and a field that is called otherwise keeps its key', () => {
  const field = trackerField(tracker)
  expect(trackerOf(rowsOf(field))).toEqual(tracker)
  const [first, ...others] = initialOf(field) as readonly FieldValues[]
  const given = givenOf({ rows: [{ ...first, name: 'Wanted by' }, ...others, rowOf([], 'new', { name: 'Due date' })] })
  expect(trackerOf(given.rows('rows')).map(({ key, name }) => [key, name])).toEqual([
    ['due_date', 'Wanted by'],
    ['kind', 'Kind'],
    ['seen', 'Seen'],
    ['open', 'Left open'],
    ['due_date_2', 'Due date'],
  ])
})

test('checks are saved as they were, and are told by the names of their fields', () => {
  expect(rowsOf(criteriaField(tracker, criteria)).map(criterionOf)).toEqual(criteria)
  expect(criteria.map((one) => criterionText(one, tracker))).toEqual([
    '“Due date” must be filled in',
    '“Kind” must match the pattern A9*',
    'At least 2 links',
    '“Seen” must add up to “Left open”',
  ])
})

test('without any field only links can be checked', () => {
  const field = criteriaField([], [])
  const [kind] = field.kind === 'rows' ? field.of : []
  expect(kind?.kind === 'choice' && kind.choices.map(({ value }) => value)).toEqual(['links'])
})
