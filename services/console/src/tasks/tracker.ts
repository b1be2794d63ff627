import type { Task } from '@understudy/contract/http/tasks'
import { choicesOf } from '../forms/choices-of.ts'
import type { FieldValues, FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { criteriaWords, criterionKindWords, fieldKindWords, trackerWords } from '../words/task-run-words.ts'

type Tracker = Task['tracker']
type Criterion = Task['criteria'][number]
type Kind = Criterion['kind']

const longestKey = 40

/** The key by which values and checks name a field: of its name, and another one than those that are taken. */
export function keyOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, longestKey - 3)
  const key = plain === '' ? 'field' : plain
  if (!taken.has(key)) return key
  const next = Array.from({ length: taken.size + 1 }, (_, index) => `${key}_${index + 2}`)
  return next.find((one) => !taken.has(one)) ?? key
}

export const trackerField = (tracker: Tracker): FormField => ({
  ...{ name: 'fields', label: trackerWords.fields, hint: trackerWords.hint, kind: 'rows', hasHiddenLabel: true },
  ...{ row: trackerWords.field, add: trackerWords.add },
  of: [
    { name: 'name', label: trackerWords.name, kind: 'text' },
    { name: 'kind', label: trackerWords.kind, kind: 'choice', choices: choicesOf(fieldKindWords) },
    { name: 'choices', label: trackerWords.choices, kind: 'words', onlyIf: ({ kind }) => kind === 'choice' },
  ],
  initial: tracker.map(({ key, name, kind, choices = [] }) => ({ key, name, kind, choices: choices.join(', ') })),
})

/** A field keeps the key that it has, however it is called now. */
export function trackerOf(rows: readonly Given[]): Tracker {
  const taken = new Set(rows.map((row) => row.text('key')).filter((key) => key !== ''))
  return rows.map((row) => {
    const key = row.text('key') || keyOf(row.text('name'), taken)
    taken.add(key)
    const kind = row.choice('kind', fieldKindWords)
    return { key, name: row.text('name'), kind, ...(kind === 'choice' && { choices: row.many('choices') }) }
  })
}

const isOne =
  (...kinds: readonly Kind[]) =>
  ({ kind }: FieldValues) =>
    kinds.some((one) => one === kind)

/** What can be checked of a task whose items have these fields; without any, the links alone. */
export function criteriaField(tracker: Tracker, criteria: Task['criteria']): FormField {
  const fields = tracker.map(({ key, name }) => ({ value: key, label: name }))
  const numbers = tracker.filter(({ kind }) => kind === 'number').map(({ key, name }) => ({ value: key, label: name }))
  const can = (kind: Kind) => kind === 'links' || (kind === 'sum' ? numbers.length > 1 : fields.length > 0)
  return {
    ...{ name: 'criteria', label: criteriaWords.checks, hint: criteriaWords.hint, kind: 'rows', hasHiddenLabel: true },
    ...{ row: criteriaWords.check, add: criteriaWords.add },
    of: [
      {
        ...{ name: 'kind', label: criteriaWords.kind, kind: 'choice' },
        choices: choicesOf(criterionKindWords).filter(({ value }) => can(value as Kind)),
      },
      {
        ...{ name: 'field', label: criteriaWords.field, kind: 'choice' },
        ...{ choices: fields, onlyIf: isOne('filled', 'pattern') },
      },
      {
        ...{ name: 'pattern', label: criteriaWords.pattern, hint: criteriaWords.patternHint, kind: 'text' },
        onlyIf: isOne('pattern'),
      },
      {
        ...{ name: 'atLeast', label: criteriaWords.atLeast, kind: 'number', min: 1, initial: 1 },
        onlyIf: isOne('links'),
      },
      {
        ...{ name: 'fields', label: criteriaWords.fields, kind: 'choices' },
        ...{ choices: numbers, onlyIf: isOne('sum') },
      },
      {
        ...{ name: 'total', label: criteriaWords.total, kind: 'choice' },
        ...{ choices: numbers, onlyIf: isOne('sum') },
      },
    ],
    initial: criteria.map(valuesOf),
  }
}

function valuesOf(one: Criterion): FieldValues {
  return one.kind === 'links' ? { kind: one.kind, atLeast: String(one.atLeast) } : { ...one }
}

export function criterionOf(row: Given): Criterion {
  const kind = row.choice('kind', criterionKindWords)
  if (kind === 'links') return { kind, atLeast: row.number('atLeast') }
  if (kind === 'sum') return { kind, fields: row.many('fields'), total: row.text('total') }
  if (kind === 'filled') return { kind, field: row.text('field') }
  return { kind, field: row.text('field'), pattern: row.text('pattern') }
}

/** A check in words, with the fields by their names. */
export function criterionText(one: Criterion, tracker: Tracker): string {
  const nameOf = (key: string) => tracker.find((field) => field.key === key)?.name ?? key
  if (one.kind === 'links') return criteriaWords.links(one.atLeast)
  if (one.kind === 'sum')
    return criteriaWords.sum(one.fields.map((key) => `“${nameOf(key)}”`).join(' + '), nameOf(one.total))
  return one.kind === 'filled'
    ? criteriaWords.filled(nameOf(one.field))
    : criteriaWords.looksLike(nameOf(one.field), one.pattern)
}
