import type { BoardRow } from '@understudy/contract/http/board'
import { expect, test } from 'vitest'
import { type Read, sorted } from './still-as-set.ts'

const row = (workItemId: string) => ({ workItemId, priority: 'normal' }) as BoardRow
const ofVersion = (version: number, priority: BoardRow['priority']): Read => ({
  version,
  priority,
  assistantId: 'maya',
})

test('only what is still as it was set is put back, and only in the version that was seen', () => {
  const rows = ['mine', 'a colleague has raised it', 'gone'].map(row)
  const reads = [ofVersion(7, 'high'), ofVersion(9, 'urgent'), { reason: 'There is no such thing' }]
  const { back, moved, unread } = sorted(rows, reads, ({ priority }) => priority === 'high')
  expect(back).toEqual([{ row: rows[0], ifMatch: '"7"' }])
  expect(moved).toEqual([rows[1]])
  expect(unread).toEqual(['There is no such thing'])
})
