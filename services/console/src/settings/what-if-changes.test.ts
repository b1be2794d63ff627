import type { WhatIf } from '@understudy/contract/http/what-if'
import { expect, test } from 'vitest'
import { isOverdue, realChanges } from './what-if-changes.ts'

type Change = WhatIf['changes'][number]
type Outcome = NonNullable<Change['was']>

const now = Date.parse('2026-11-30T12:00:00Z')
const past = '2026-11-30T11:00:00Z'
const later = '2026-11-30T14:00:00Z'
const running = (dueAt: string, breachedAt: string | null = null): Outcome => ({ state: 'running', dueAt, breachedAt })
const change = (was: Change['was'], would: Change['would']): Change => ({
  ...{ streamType: 'work_item', streamId: 'item', kind: 'turnaround', audience: 'client', cycle: 1, was, would },
})

test('a promise is overdue once its deadline has passed, whoever has noted it, and never once it has ended', () => {
  expect(isOverdue(running(past), now)).toBe(true)
  expect(isOverdue(running(later), now)).toBe(false)
  expect(isOverdue({ ...running(past), state: 'missed' }, now)).toBe(false)
})

test('one that is overdue anyway and keeps its deadline is no change, and is not counted as one', () => {
  const moved = change(running(later), running(past, past))
  const gone = change(running(past), null)
  const changes = [change(running(past), running(past, past)), moved, gone]
  const none = { met: 0, missed: 0, open: 3, overdue: 0, cancelled: 0, attainment: null }
  const turnaround = { kind: 'turnaround', audience: 'client', was: none, would: { ...none, overdue: 2 } } as const
  const response = { ...turnaround, kind: 'response', would: none } as const
  const real = realChanges({ changes, changed: 303, promises: [turnaround, response] }, now)
  expect(real).toEqual({
    ...{ changes: [moved, gone], changed: 302 },
    promises: [{ ...turnaround, was: { ...none, overdue: 1 } }, response],
  })
})
