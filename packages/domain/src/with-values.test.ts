import { expect, test } from 'vitest'
import { withValues } from './with-values.ts'

const doubled = (item: unknown) => (typeof item === 'number' ? item * 2 : item)

test('What changes is changed in a copy, and what does not is the same as before', () => {
  const inner = { a: 'x' }
  const record = { one: 1, inner, none: undefined }
  const changed = withValues(record, doubled)
  expect(changed).toStrictEqual({ one: 2, inner: { a: 'x' }, none: undefined })
  expect((changed as typeof record).inner).toBe(inner)
  expect(record.one).toBe(1)
  expect(withValues(inner, doubled)).toBe(inner)
  const list = ['a', 3]
  expect(withValues(list, doubled)).toStrictEqual(['a', 6])
  expect(list).toStrictEqual(['a', 3])
})

test('A name that means something to the language is a name like any other', () => {
  const read = JSON.parse('{"__proto__":1,"a":2}')
  const changed = withValues(read, doubled)
  expect(JSON.stringify(changed)).toBe('{"__proto__":2,"a":4}')
})
