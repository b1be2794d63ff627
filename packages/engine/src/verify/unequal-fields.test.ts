import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unequalFields } from './unequal-fields.ts'

test('names each leaf that differs by its path', () => {
  const stored = { clocks: [{ dueAt: 1, kind: 'response' }], title: 'a', gone: null }
  const folded = { clocks: [{ dueAt: 2, kind: 'response' }, 7], title: 'a' }
  expect(unequalFields('context', stored, folded)).toEqual([
    { field: 'context.clocks[0].dueAt', stored: 1, folded: 2 },
    { field: 'context.clocks[1]', stored: undefined, folded: 7 },
    { field: 'context.gone', stored: null, folded: undefined },
  ])
})

test('finds nothing between a value and its copy, and something between any two that JSON tells apart', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const copy = (value: unknown) => JSON.parse(JSON.stringify(value))
      expect(unequalFields('x', copy(one), copy(one))).toEqual([])
      const differ = canonical(one) !== canonical(other)
      expect(unequalFields('x', copy(one), copy(other)).length > 0).toBe(differ)
    }),
  )
})

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical((value as Record<string, unknown>)[name])}`)}}`
}
