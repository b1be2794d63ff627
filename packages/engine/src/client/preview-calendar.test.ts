import { expect, test } from 'vitest'
import { previewCalendar } from './preview-calendar.ts'

const allDay = [['00:00', '24:00'] as const]
const calendar = {
  zone: 'America/Chicago',
  hours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
}

test('of the month that runs only what is left is counted: on a Sunday afternoon eight hours of that day', () => {
  const [month] = previewCalendar(calendar, Date.parse('2026-11-29T16:00:00-06:00')).months
  expect(month).toMatchObject({ month: '2026-11', openDates: 2, openMinutes: 32 * 60 })
})

test('a day whose hours are over is no open day any more', () => {
  const hours = { zone: 'America/Chicago', hours: { mon: [['09:00', '17:00'] as const] } }
  const [month] = previewCalendar(hours, Date.parse('2026-11-30T17:00:00-06:00')).months
  expect(month).toMatchObject({ month: '2026-11', openDates: 0, openMinutes: 0 })
})
