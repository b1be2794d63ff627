import { expect, test } from 'vitest'
import { lateFirst } from './late-first.ts'

const clock = (name: string, state: 'running' | 'paused' | 'hit' | 'missed', dueAt: string | null) => ({
  name,
  state,
  dueAt,
})

test('a promise that is overdue or was missed stands before those that are not, and of these the newest first', () => {
  const clocks = [
    clock('overdue', 'running', '2026-11-29T10:00:00Z'),
    clock('calm', 'running', '2026-11-29T18:00:00Z'),
    clock('missed', 'missed', '2026-11-28T10:00:00Z'),
    clock('paused', 'paused', '2026-11-28T10:00:00Z'),
    clock('open', 'running', null),
  ]
  const names = lateFirst(clocks, Date.parse('2026-11-29T12:00:00Z')).map(({ name }) => name)
  expect(names).toEqual(['missed', 'overdue', 'open', 'paused', 'calm'])
})
