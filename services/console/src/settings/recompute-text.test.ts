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
  const counts = { ...none, breached: 1, repinned: 2, unchanged: 4 }
  expect(countsText({ counts, alreadyOverdue: 1 })).toBe(
    'Now overdue: 1; Same deadline, new rules: 1; Already overdue, unchanged: 1; Unchanged: 4.',
  )
})

test('where all stay as they are, it says so', () => {
  expect(countsText({ counts: { ...none, unchanged: 3 }, alreadyOverdue: 0 })).toBe('Nothing would change.')
})
