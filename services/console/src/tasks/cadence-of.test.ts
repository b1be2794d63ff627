import { expect, test } from 'vitest'
import { givenOf } from '../forms/given.ts'
import { cadenceOf } from './cadence-of.ts'

const given = { title: 'Inbox {date}', days: ['mon', 'thu'], time: '09:30', catchUp: 'one', rule: '' }

test('days of the week become a rule of iCalendar, unless a rule is written', () => {
  expect(cadenceOf(givenOf(given), '2026-12-01')).toEqual({
    title: 'Inbox {date}',
    rule: 'FREQ=WEEKLY;BYDAY=MO,TH',
    start: '2026-12-01T09:30',
    catchUp: 'one',
  })
  const own = { ...given, rule: 'FREQ=MONTHLY;BYMONTHDAY=1' }
  expect(cadenceOf(givenOf(own), '2026-12-01').rule).toBe('FREQ=MONTHLY;BYMONTHDAY=1')
})
