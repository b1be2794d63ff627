import type { CalendarDefinition, LocalInterval } from '@understudy/domain/sla/calendar-definition'

const day: LocalInterval[] = [
  ['08:30', '12:00'],
  ['13:00', '17:30'],
]
const years = [2024, 2025, 2026, 2027, 2028, 2029]

/** A practice in Chicago: split days, a short Friday, a break, ten holidays a year and an exception; with daylight saving. */
export const sampleCalendar: CalendarDefinition = {
  zone: 'America/Chicago',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: [['08:30', '13:00']] },
  breaks: { wed: [['10:00', '10:15']] },
  holidays: years.flatMap((year) =>
    ['01-01', '01-15', '02-19', '05-27', '06-19', '07-04', '09-02', '11-11', '11-28', '12-25'].map((date) => ({
      date: `${year}-${date}`,
    })),
  ),
  exceptions: { '2025-12-24': [['08:30', '12:00']] },
}
