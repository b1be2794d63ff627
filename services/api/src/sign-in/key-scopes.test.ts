import { expect, test } from 'vitest'
import { isWithin, requireScope } from './key-scopes.ts'

test('a key without scopes may do what its member may, one with scopes what they say', () => {
  const may = (scopes: string[] | null, noun: string, does: 'read' | 'write') => {
    try {
      requireScope({ scopes }, noun, does)
      return true
    } catch {
      return false
    }
  }
  expect(may(null, 'work items', 'write')).toBe(true)
  expect(may(['work_items:write'], 'work items', 'write')).toBe(true)
  expect(may(['work_items:write'], 'work items', 'read')).toBe(false)
  expect(may(['*:read'], 'reviews', 'read')).toBe(true)
  expect(may(['*:read'], 'reviews', 'write')).toBe(false)
})

test('nobody hands on more than they have', () => {
  expect(isWithin(null, null)).toBe(true)
  expect(isWithin(null, ['*:read'])).toBe(false)
  expect(isWithin(['reviews:read'], ['*:read'])).toBe(true)
  expect(isWithin(['*:read'], ['reviews:read'])).toBe(false)
})
