import type { BoardRow } from '@understudy/contract/http/board'
import { expect, test } from 'vitest'
import { entriesOf } from './entries.ts'

const row = (workItemId: string, assistantId: string | null) =>
  ({ workItemId, assistantId, assistantName: assistantId }) as BoardRow
const told = (rows: BoardRow[], grouping: 'assistant' | undefined) =>
  entriesOf(rows, grouping).map((entry) => (entry.kind === 'row' ? entry.key : `${entry.name} (${entry.ids.length})`))

test('grouped, rows keep their order within their group, and the group with the most urgent one comes first', () => {
  const rows = [row('1', 'Maya'), row('2', null), row('3', 'Maya'), row('4', 'Jonas')]
  expect(told(rows, undefined)).toEqual(['1', '2', '3', '4'])
  expect(told(rows, 'assistant')).toEqual(['Maya (2)', '1', '3', 'Not assigned (1)', '2', 'Jonas (1)', '4'])
})
