import type { BoardRow } from '@understudy/contract/http/board'
import { expect, test } from 'vitest'
import { dayGroups } from './day-groups.ts'

const evening = Date.parse('2026-11-23T15:00:00.000Z')
const row = (workItemId: string, dueAt: string, more: Partial<BoardRow> = {}) =>
  ({ workItemId, dueAt, state: 'in_progress', blockedOn: null, ...more }) as BoardRow
const told = (rows: BoardRow[], zone: string) =>
  Object.fromEntries(
    dayGroups(rows, zone, evening).map(([group, found]) => [group, found.map(({ workItemId }) => workItemId)]),
  )

test('what is due today is due on the day of whoever does it, not of whoever looks', () => {
  const rows = [row('night', '2026-11-23T17:00:00.000Z'), row('soon', '2026-11-23T15:30:00.000Z')]
  expect(told(rows, 'America/Chicago')).toEqual({ today: ['soon', 'night'] })
  expect(told(rows, 'Asia/Manila')).toEqual({ today: ['soon'], later: ['night'] })
})

test('what waits for others or is handed in stands apart, however soon it is due', () => {
  const blockedOn = { waitsFor: 'client', reason: '', since: '' } as const
  const rows = [
    row('late', '2026-11-23T14:00:00.000Z'),
    row('blocked', '2026-11-23T14:00:00.000Z', { blockedOn, state: 'blocked' }),
    row('done', '2026-11-23T14:00:00.000Z', { state: 'in_review' }),
    row('back', '2026-11-23T16:00:00.000Z', { state: 'rework' }),
  ]
  expect(told(rows, 'UTC')).toEqual({ overdue: ['late'], today: ['back'], waiting: ['blocked'], handed_in: ['done'] })
})
