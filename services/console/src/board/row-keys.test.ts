import type { BoardRow } from '@understudy/contract/http/board'
import { expect, test } from 'vitest'
import type { Filters } from '../address/place.ts'
import { entriesOf } from './entries.ts'
import { keysFor, noKeys, type RowKeys } from './row-keys.ts'

const entries = (...ids: string[]) =>
  entriesOf(
    ids.map((workItemId) => ({ workItemId, clientId: 'c', clientName: 'C' }) as BoardRow),
    undefined,
  )
const all: Filters = {}
const blocked: Filters = { state: 'blocked' }
const drawn = ({ entries, keys }: RowKeys) => Object.fromEntries(entries.map(({ key }) => [key, keys.get(key)]))

test('while the same is asked for a row keeps its key wherever it moves, and one that comes has a new one', () => {
  const first = keysFor(noKeys(all), entries('a', 'b'), all)
  expect(drawn(keysFor(first, entries('c', 'b', 'a'), all))).toEqual({ c: 2, b: 1, a: 0 })
})

test('by other filters the keys serve again from the first row on, and none is given twice', () => {
  const first = keysFor(noKeys(all), entries('a', 'b'), all)
  const other = keysFor(first, entries('b', 'x', 'y'), blocked)
  expect(drawn(other)).toEqual({ b: 0, x: 1, y: 2 })
  const back = keysFor(other, entries('a'), all)
  const more = keysFor(back, entries('a', 'b', 'x'), all)
  expect(new Set(more.keys.values()).size).toBe(3)
  expect(more.keys.get('a')).toBe(0)
})

test('the head of a group never passes for a row', () => {
  const row = { workItemId: 'a', clientId: 'c', clientName: 'C' } as BoardRow
  const flat = keysFor(noKeys(all), entries('a'), all)
  const grouped: Filters = { group: 'client' }
  const { keys } = keysFor(flat, entriesOf([row], 'client'), grouped)
  expect(keys.get('a')).toBe(0)
  expect(keys.get('group:c')).toBe(1)
})
