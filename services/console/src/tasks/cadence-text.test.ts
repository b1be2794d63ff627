import { expect, test } from 'vitest'
import { cadenceText } from './cadence-text.ts'

const said = (rule: string) => cadenceText({ rule, start: '2026-11-30T09:00', zone: 'America/Chicago' })

test('how work recurs is said by its days and its time, and a rule of one’s own stands as it is', () => {
  expect(said('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR')).toBe('Every weekday 09:00 America/Chicago')
  expect(said('FREQ=WEEKLY;BYDAY=FR,MO')).toBe('Every Mon, Fri 09:00 America/Chicago')
  expect(said('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU')).toBe('Every day 09:00 America/Chicago')
  expect(said('FREQ=DAILY')).toBe('Every day 09:00 America/Chicago')
  expect(said('FREQ=MONTHLY;BYMONTHDAY=1')).toBe('Custom rule FREQ=MONTHLY;BYMONTHDAY=1, America/Chicago')
})
