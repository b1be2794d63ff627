import fc from 'fast-check'
import type { Shape } from './shape.ts'

/** Whose thing an id names; the ids themselves are of each run, so that a seed gives the same requests in every one. */
const owners = ['own', 'other', 'foreign', 'nobody'] as const
const words = [
  'America/Chicago',
  'Europe/Berlin',
  '09:00',
  '17:00',
  'default',
  'standard',
  'light',
  'custom',
  'Records',
]
const dates = ['2026-11-02', '2026-12-24', '2027-01-04', '2030-01-01']
const times = dates.map((date) => `${date}T09:30:00Z`)

/** What the schema says may be sent; `name` is that of the field, by which an id finds its kind. */
export function arbitraryOf(shape: Shape, name = ''): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum)
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((one) => arbitraryOf(one, name)))
  switch (shape.type) {
    case 'string':
      return textOf(shape, name)
    case 'integer':
      return fc.oneof(integerOf(shape, 20), integerOf(shape, 100_000))
    case 'number':
      return fc.oneof(integerOf(shape, 1_000), fc.double({ ...rangeOf(shape), noNaN: true }))
    case 'boolean':
      return fc.boolean()
    case 'array':
      return listOf(shape, name)
    case 'object':
      return objectOf(shape)
    default:
      return fc.constant(null)
  }
}

export function idOf(name: string): fc.Arbitrary<string> {
  const kind = name.replace(/s$/, '')
  const [most, ...others] = owners.map((owner) => fc.constant(`{{${owner}.${kind}}}`))
  return fc.oneof({ weight: 7, arbitrary: most as fc.Arbitrary<string> }, ...others)
}

function textOf({ format, pattern, minLength = 0, maxLength = 60 }: Shape, name: string): fc.Arbitrary<string> {
  if (format === 'uuid') return idOf(name)
  if (format === 'date') return fc.constantFrom(...dates)
  if (format === 'date-time') return fc.constantFrom(...times)
  if (format === 'email') return fc.constantFrom('somebody@example.org', 'nobody@example.org')
  if (format === 'uri') return fc.constantFrom('https://example.org/a', 'http://127.0.0.1:1/', 'https://[::1]/')
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  const length = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) }
  const fitting = [...words, ...dates].filter((word) => word.length >= minLength && word.length <= maxLength)
  const free = fc.string({ unit: 'grapheme', ...length })
  return fitting.length === 0 ? free : fc.oneof(free, fc.constantFrom(...fitting))
}

function rangeOf({ minimum, exclusiveMinimum, maximum }: Shape) {
  const min = minimum ?? (exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1)
  return { min, max: Math.max(min, maximum ?? 1e9) }
}

function integerOf(shape: Shape, width: number): fc.Arbitrary<number> {
  const { min, max } = rangeOf(shape)
  return fc.integer({ min: Math.ceil(min), max: Math.floor(Math.min(max, min + width)) })
}

function listOf({ items, prefixItems = [], minItems = 0, maxItems = 3 }: Shape, name: string): fc.Arbitrary<unknown[]> {
  if (prefixItems.length > 0) return fc.tuple(...prefixItems.map((one) => arbitraryOf(one, name)))
  const length = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) }
  return fc.array(arbitraryOf(items || {}, name), length)
}

function objectOf({ properties, required = [], additionalProperties, propertyNames }: Shape): fc.Arbitrary<unknown> {
  if (properties === undefined) {
    const names = propertyNames === undefined ? fc.constantFrom(...words) : arbitraryOf(propertyNames)
    const values = arbitraryOf(typeof additionalProperties === 'object' ? additionalProperties : { type: 'string' })
    return fc.dictionary(names as fc.Arbitrary<string>, values, { maxKeys: 3 })
  }
  const fields = Object.entries(properties).map(([name, shape]) => [name, arbitraryOf(shape, name)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required], noNullPrototype: true })
}
