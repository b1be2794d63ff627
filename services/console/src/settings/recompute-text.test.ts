import type { RecomputedClock } from '@understudy/contract/http/calendars'
import { expect, test } from 'vitest'
import { countsText, resultText } from './recompute-text.ts'

const now = Date.parse('2026-11-30T12:00:00Z')
const clock = (result: RecomputedClock['result'], dueAfter: string): RecomputedClock => ({
  ...{ streamType: 'work_item', streamId: 'item', kind: 'turnaround', audience: 'client', cycle: 1 },
  ...{ result, dueBefore: dueAfter, dueAfter },
})
const none = { moved: 0, breached: 0, cancelled: 0, repinned: 0, unchanged: 0, waiting: 0 }
const past = clock('repinned', '2026-11-30T11:00:00Z')
const ahead = clock('repinned', '2026-11-30T13:00:00Z')

test('the summary counts what the table below it says of each promise', () => {
  const items = [past, ahead, clock('breached', '2026-11-30T11:30:00Z')]
  expect(items.map((one) => resultText(one, now))).toEqual([
    'Already overdue, unchanged',
    'Same deadline, new rules',
    'Now overdue',
  ])
  expect(countsText({ counts: { ...none, breached: 1, repinned: 2, unchanged: 4 }, items }, now)).toBe(
    'Now overdue: 1; Same deadline, new rules: 1; Already overdue, unchanged: 1; Unchanged: 4.',
  )
})

test('where the list does not have them all, none is told apart', () => {
  expect(countsText({ counts: { ...none, repinned: 300 }, items: [past, ahead] }, now)).toBe(
    'Same deadline, new rules: 300.',
  )
})

test('where all stay as they are, it says so', () => {
  expect(countsText({ counts: { ...none, unchanged: 3 }, items: [] }, now)).toBe('Nothing would change.')
})
