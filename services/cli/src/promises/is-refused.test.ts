import { previewCalendar } from '@understudy/engine/client/preview-calendar'
import { expect, test } from 'vitest'
import { isRefused } from './is-refused.ts'

const monday = Date.UTC(2026, 10, 30)

test('A preview of a calendar that can never work ends with 1, one of a calendar that can with 0', () => {
  const hours = { mon: [['09:00', '10:00']] } as const
  const never = previewCalendar({ zone: 'America/New_York', hours, breaks: { mon: [['08:00', '11:00']] } }, monday)
  expect([isRefused(never), isRefused(previewCalendar({ zone: 'America/New_York', hours }, monday))]).toEqual([
    true,
    false,
  ])
  expect(isRefused({ version: 2 })).toBe(false)
})
