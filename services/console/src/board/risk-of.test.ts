import type { BoardClock } from '@understudy/contract/http/board'
import { expect, test } from 'vitest'
import { missedOf, riskOf } from './risk-of.ts'

const noon = Date.parse('2026-11-30T12:00:00Z')
const clock = (kind: BoardClock['kind'], hours: number, risk: number | null, more: Partial<BoardClock> = {}) =>
  ({
    ...{ kind, risk, state: 'running', breachedAt: null, dueAt: new Date(noon + hours * 3_600_000).toISOString() },
    ...more,
  }) as BoardClock

test('the chance is told of the likeliest promise that is not missed yet, by its name', () => {
  const clocks = [clock('response', 1, 0.2), clock('turnaround', 20, 0.4), clock('review', 2, null)]
  expect(riskOf({ clocks }, noon)).toEqual({ chance: 0.4, kind: 'turnaround' })
  expect(missedOf({ clocks }, noon)).toBeUndefined()
  expect(riskOf({ clocks: [clock('response', 1, null)] }, noon)).toBeUndefined()
})

test('a promise is missed the moment it is overdue, whatever else is still to be kept', () => {
  const clocks = [clock('response', -0.1, 0.9), clock('turnaround', 20, 0.26)]
  expect(missedOf({ clocks }, noon)).toBe('response')
  expect(riskOf({ clocks }, noon)).toEqual({ chance: 0.26, kind: 'turnaround' })
  expect(missedOf({ clocks: [clock('turnaround', 5, 0.1, { breachedAt: '2026-11-30T11:00:00Z' })] }, noon)).toBe(
    'turnaround',
  )
})
