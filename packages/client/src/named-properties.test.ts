import { expect, test } from 'vitest'
import { namedProperties } from './named-properties.ts'

test('a record whose names are known has them as its properties, those that must be there among them', () => {
  const each = { type: 'string' }
  const record = (more: object) => ({ type: 'object', ...more, additionalProperties: each })
  const known = record({ propertyNames: { enum: ['a', 'b'] }, required: ['a'] })
  const told = { type: 'object', properties: { a: each, b: each }, required: ['a'], additionalProperties: false }
  expect(namedProperties({ anyOf: [known, { type: 'null' }] })).toEqual({ anyOf: [told, { type: 'null' }] })
  const open = record({ propertyNames: { type: 'string' } })
  expect(namedProperties(open)).toEqual(open)
})
