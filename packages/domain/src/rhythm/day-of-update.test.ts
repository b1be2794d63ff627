import { expect, test } from 'vitest'
import { updateStanding } from './day-of-update.ts'

const agency = { timeZone: 'America/Chicago', updateTimes: { remindAt: '16:00', missingAt: '18:00' } }
const monday = '2026-11-30'
const at = (text: string) => Date.parse(text)
const standing = (instant: string, more: { isPosted?: boolean; date?: string; member?: object } = {}) =>
  updateStanding(more.member ?? {}, agency, more.date ?? monday, { isPosted: more.isPosted ?? false, at: at(instant) })

test('an update is missing from the hour on that the agency says, where the assistant is', () => {
  expect(standing('2026-11-30T23:59:00Z')).toBe('not_yet')
  expect(standing('2026-12-01T00:00:00Z')).toBe('missing')
  const calendar = { zone: 'Asia/Manila', hours: { mon: [['09:00', '17:00']] } }
  expect(standing('2026-11-30T10:00:00Z', { member: { calendar } })).toBe('missing')
  expect(standing('2026-12-01T00:00:00Z', { isPosted: true })).toBe('posted')
})

test('nobody owes one on a day on which they do not work, nor where no hour is set', () => {
  expect(standing('2026-12-08T00:00:00Z', { date: '2026-12-06' })).toBe('not_at_work')
  const absences = [{ from: monday, until: monday, days: 1 }]
  expect(standing('2026-12-08T00:00:00Z', { member: { absences } })).toBe('not_at_work')
  const none = { timeZone: 'UTC' }
  expect(updateStanding({}, none, monday, { isPosted: false, at: at('2027-01-01T00:00:00Z') })).toBe('not_yet')
})
