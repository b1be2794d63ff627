import { expect, test } from 'vitest'
import { heldOf, rangeOf, type Target } from './selection.ts'

const target = (workItemId: string, version = 1): Target => ({
  workItemId,
  version,
  assistantId: null,
  priority: 'normal',
})

test('Shift chooses everything between two rows, whichever of them came first, and nothing where there is none before', () => {
  const order = ['a', 'b', 'c', 'd']
  expect(rangeOf(order, 'b', 'd')).toEqual(['b', 'c', 'd'])
  expect(rangeOf(order, 'd', 'b')).toEqual(['b', 'c', 'd'])
  expect(rangeOf(order, undefined, 'b')).toEqual([])
  expect(rangeOf(order, 'gone', 'b')).toEqual([])
})

test('what was chosen beyond the rows counts by the filters that it was chosen by, and what the table shows is newer', () => {
  const rows = [target('a', 7), target('b', 7)]
  const everything = { of: 'these', targets: [target('a'), target('c'), target('d')] }
  const ids = new Set(['a', 'c'])
  expect(heldOf(rows, ids, 'these', everything)).toEqual([target('a', 7), target('c')])
  expect(heldOf(rows, ids, 'others', everything)).toEqual([target('a', 7)])
  expect(heldOf(rows, new Set(), 'these', everything)).toEqual([])
})
