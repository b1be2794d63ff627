import { expect, test } from 'vitest'
import { hoursText } from './hours-text.ts'

test('days of the same hours are told together', () => {
  const usual = [['08:00', '12:00'] as const, ['13:00', '17:00'] as const]
  expect(hoursText({ hours: { mon: usual, tue: usual, wed: usual, fri: [['09:00', '12:00']] } })).toBe(
    'Mon to Wed 08:00–12:00, 13:00–17:00; Fri 09:00–12:00',
  )
  expect(hoursText({ hours: {} })).toBe('never')
  const always = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
  )
  expect(hoursText({ hours: always })).toBe('every day 00:00–24:00')
})
