import { expect, test } from 'vitest'
import { factText, targetText } from './fact-text.ts'

const at = '2026-11-23T15:00:00.000Z'
const write = (instant: string) => instant.slice(11, 16)

test('a promise says in which time it is counted', () => {
  expect(targetText({ kind: 'business', ms: 14_400_000 })).toBe('4 business hours')
  expect(targetText({ kind: 'business', ms: 86_400_000 })).toBe('24 business hours')
  expect(targetText({ kind: 'business', ms: 1_200_000 })).toBe('20\u00a0min of business hours')
  expect(targetText({ kind: 'calendar', hours: 24 })).toBe('1\u00a0day, round the clock')
  expect(targetText({ kind: 'business_days', days: 2 })).toBe('2 business days')
  expect(targetText({ kind: 'business_days', days: 1 })).toBe('1 business day')
  const fixed = { kind: 'fixed', time: '17:00', zone: 'America/Chicago' } as const
  expect(targetText({ ...fixed, daysAhead: 0 })).toBe('by 17:00 (America/Chicago) on the same business day')
  expect(targetText({ ...fixed, daysAhead: 2 })).toBe('by 17:00 (America/Chicago), 2 business days later')
  expect(targetText({ kind: 'calendar_days', days: 1 })).toBe('1\u00a0day')
})

test('every move of a deadline says where to and by what', () => {
  const moved = (to: string | null) => factText({ kind: 'moved', at, value: { cause: 'pause', from: at, to } }, write)
  expect(moved(at)).toBe('Due 15:00, moved by a pause')
  expect(moved(null)).toBe('No opening hours found, moved by a pause')
  expect(factText({ kind: 'policy', at, value: { id: 'default', version: 3 } }, write)).toBe(
    'Policy “Default”, version 3',
  )
})
