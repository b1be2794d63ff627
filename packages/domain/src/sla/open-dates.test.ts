import { describe, expect, it } from 'vitest'
import { compileCalendar } from './business-calendar.ts'
import { afterCalendarDays, afterOpenDates, beforeOpenDates, businessDateOf, openDatesAfter } from './open-dates.ts'
import { at, everyDay, hour, office, officeCalendar, wall } from './samples.fixture.ts'
import { targetDue } from './target.ts'

const after = (from: string, days: number) => wall(afterOpenDates(officeCalendar, at(from), days))
const nights = compileCalendar(everyDay([['22:00', '06:00']]))

describe('targets in days', () => {
  it('sla rule 14: two business days keep the wall clock and move two open dates', () => {
    const closed = compileCalendar({ ...office, holidays: [{ date: '2026-06-08' }] })
    expect(after('2026-06-01T11:30', 2)).toBe('2026-06-03T11:30')
    expect(wall(afterOpenDates(closed, at('2026-06-05T11:30'), 2))).toBe('2026-06-10T11:30')
  })

  it('sla rule 14: a wall clock outside hours snaps forward to the next open instant', () => {
    expect(after('2026-06-01T19:00', 1)).toBe('2026-06-03T09:00')
    expect(after('2026-06-01T07:00', 1)).toBe('2026-06-02T09:00')
  })

  it('sla rule 15: a day is neither 24 hours nor the length of a working day', () => {
    const chicago = compileCalendar({ ...everyDay([['00:00', '24:00']]), zone: 'America/Chicago' })
    const from = at('2026-03-07T12:00', 'America/Chicago')
    expect((targetDue(chicago, { kind: 'calendar_days', days: 1 }, from) as number) - from).toBe(23 * hour)
    expect((targetDue(chicago, { kind: 'business_days', days: 1 }, from) as number) - from).toBe(23 * hour)
    expect((targetDue(chicago, { kind: 'calendar', hours: 24 }, from) as number) - from).toBe(24 * hour)
  })
})

describe('the small print of days', () => {
  it('sla small print: day targets count from the start’s own date and wall clock, although durations wait for the opening', () => {
    expect(after('2026-06-06T12:00', 1)).toBe('2026-06-08T12:00')
  })

  it('sla small print: day targets that land on a closing instant snap forward', () => {
    expect(after('2026-06-05T17:00', 1)).toBe('2026-06-09T09:00')
  })

  it('sla small print: day targets keep the wall clock and not its occurrence in a repeated hour', () => {
    const chicago = compileCalendar(everyDay([['00:00', '24:00']], 'America/Chicago'))
    const second = at('2026-11-01T07:30')
    expect(wall(second, 'America/Chicago')).toBe('2026-11-01T01:30')
    expect(wall(afterOpenDates(chicago, at('2026-10-31T06:30'), 1))).toBe('2026-11-01T06:30')
    expect(wall(afterOpenDates(chicago, second, 1))).toBe('2026-11-02T07:30')
  })

  it('sla small print: calendar days keep the wall clock, open or not', () => {
    expect(wall(afterCalendarDays(officeCalendar, at('2026-06-05T18:00'), 1))).toBe('2026-06-06T18:00')
  })

  it('sla small print: an instant after midnight inside an overnight shift counts as the date the shift began', () => {
    expect(wall(afterOpenDates(nights, at('2026-06-02T02:00'), 1))).toBe('2026-06-03T02:00')
    const holiday = compileCalendar({ ...everyDay([['22:00', '06:00']]), holidays: [{ date: '2026-06-02' }] })
    expect(wall(afterOpenDates(holiday, at('2026-06-02T02:00'), 1))).toBe('2026-06-04T02:00')
    expect(businessDateOf(nights, at('2026-06-02T07:00')).wallMs).toBe(7 * hour)
  })

  it('sla small print: a shift that began before a date that the zone skips counts as the date it began', () => {
    const apia = compileCalendar(everyDay([['22:00', '06:00']], 'Pacific/Apia'))
    const inShift = businessDateOf(apia, at('2011-12-31T03:00', 'Pacific/Apia'))
    expect(inShift.day).toBe(businessDateOf(apia, at('2011-12-29T23:00', 'Pacific/Apia')).day)
  })

  it('sla small print: backwards a wall clock outside hours snaps to the closing before it', () => {
    const back = (from: string, days: number) => wall(beforeOpenDates(officeCalendar, at(from), days))
    expect(back('2026-06-09T18:00', 2)).toBe('2026-06-05T17:00')
    expect(back('2026-06-09T12:00', 2)).toBe('2026-06-05T12:00')
    expect(back('2026-06-06T12:00', 0)).toBe('2026-06-05T17:00')
  })

  it('sla small print: a calendar that stops opening answers the dates it has and then nothing', () => {
    const ending = compileCalendar({ zone: 'Etc/UTC', hours: {}, exceptions: { '2026-06-02': [['09:00', '17:00']] } })
    expect(openDatesAfter(ending, '2026-06-01', 2)).toEqual(['2026-06-02'])
    expect(afterOpenDates(ending, at('2026-06-01T10:00'), 2)).toBeUndefined()
    expect(() => openDatesAfter(ending, 'soon', 1)).toThrow(RangeError)
  })
})
