import { describe, expect, it } from 'vitest'
import { compileCalendar } from './business-calendar.ts'
import { elapsed, isOpen, nextOpening } from './business-time.ts'
import { checkCalendar, refreshHolidays } from './calendar.ts'
import type { CalendarDefinition } from './calendar-definition.ts'
import { dayNumberOf } from './local-time.ts'
import { isOnBreak, isOnHoliday, isOpenDay } from './open-dates.ts'
import { periodsOn } from './periods.ts'
import { at, everyDay, hour, office, officeWeek, wall } from './samples.fixture.ts'

const monday = at('2026-06-01T00:00')
const codes = (definition: CalendarDefinition) => checkCalendar(definition, monday).map(({ code }) => code)

function openOn(definition: CalendarDefinition, date: string): (string | undefined)[][] {
  return periodsOn(compileCalendar(definition), date).map((span) => span.map((bound) => wall(bound, definition.zone)))
}

function hoursOn(definition: CalendarDefinition, date: string): number {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString()
  const [from, to] = [at(`${date}T00:00`, definition.zone), at(`${next}T00:00`, definition.zone)]
  return elapsed(compileCalendar(definition), from, to) / hour
}

describe('a calendar', () => {
  it('sla rule 1: an interval is half open, the opening instant in and the closing instant out', () => {
    const calendar = compileCalendar(office)
    const openings = ['2026-06-01T08:59:59.999', '2026-06-01T09:00', '2026-06-01T16:59:59.999', '2026-06-01T17:00']
    expect(openings.map((instant) => isOpen(calendar, at(instant)))).toEqual([false, true, true, false])
  })

  it('sla rule 6: an overnight shift is written once and belongs to the date it starts on', () => {
    const nights: CalendarDefinition = { ...everyDay([['22:00', '06:00']]), holidays: [{ date: '2026-12-25' }] }
    expect(openOn(nights, '2026-12-24')).toEqual([['2026-12-24T22:00', '2026-12-25T06:00']])
    expect(openOn(nights, '2026-12-25')).toEqual([])
    expect(hoursOn(nights, '2026-12-25')).toBe(6)
    expect(hoursOn(nights, '2026-12-26')).toBe(2)
  })

  it('sla rule 6: an exception on the next date leaves the night before it whole', () => {
    const nights: CalendarDefinition = { ...everyDay([['22:00', '06:00']]), exceptions: { '2026-06-02': [] } }
    expect(hoursOn(nights, '2026-06-02')).toBe(6)
  })

  it('sla rule 7: a holiday wins over weekly hours and over an exception on the same date', () => {
    const exceptions = { '2026-06-02': [['10:00', '12:00']] } as const
    const closed = { ...office, exceptions, holidays: [{ date: '2026-06-01' }, { date: '2026-06-02' }] }
    expect(hoursOn(closed, '2026-06-01')).toBe(0)
    expect(hoursOn(closed, '2026-06-02')).toBe(0)
  })

  it('sla rule 8: an exception replaces the weekly hours of its date, it does not add to them', () => {
    const definition: CalendarDefinition = { ...office, exceptions: { '2026-06-01': [['12:00', '14:00']] } }
    expect(openOn(definition, '2026-06-01')).toEqual([['2026-06-01T12:00', '2026-06-01T14:00']])
  })

  it('sla rule 9: a break may cover part of, all of, or several intervals', () => {
    const split = everyDay([
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ])
    const withBreak = (from: string, to: string) =>
      openOn({ ...split, breaks: { '2026-06-01': [[from, to]] } }, '2026-06-01').map((span) =>
        span.map((t) => t?.slice(11)),
      )
    expect(withBreak('10:00', '11:00')).toEqual([
      ['09:00', '10:00'],
      ['11:00', '12:00'],
      ['13:00', '17:00'],
    ])
    expect(withBreak('08:00', '12:30')).toEqual([['13:00', '17:00']])
    expect(withBreak('11:00', '14:00')).toEqual([
      ['09:00', '11:00'],
      ['14:00', '17:00'],
    ])
    expect(withBreak('00:00', '24:00')).toEqual([])
  })

  it('sla rule 10: a holiday is a local date of the calendar’s zone', () => {
    const auckland = { ...everyDay([['00:00', '24:00']], 'Pacific/Auckland'), holidays: [{ date: '2026-06-01' }] }
    const calendar = compileCalendar(auckland)
    expect(isOnHoliday(calendar, at('2026-05-31T11:59'))).toBe(false)
    expect(isOnHoliday(calendar, at('2026-05-31T12:00'))).toBe(true)
    expect(isOpen(calendar, at('2026-06-01T12:00'))).toBe(true)
  })

  it('sla rule 11: a 24-hour day has 23 hours on spring-forward and 25 on fall-back', () => {
    const always = everyDay([['00:00', '24:00']], 'America/Chicago')
    expect([hoursOn(always, '2026-03-08'), hoursOn(always, '2026-11-01')]).toEqual([23, 25])
  })

  it('sla rule 12: a bound inside a gap moves later by the gap, an ambiguous one takes the first occurrence', () => {
    const early = everyDay([['02:30', '04:00']], 'America/Chicago')
    const ambiguous = everyDay([['01:30', '03:00']], 'America/Chicago')
    expect(openOn(early, '2026-03-08')).toEqual([['2026-03-08T03:30', '2026-03-08T04:00']])
    expect(hoursOn(ambiguous, '2026-11-01')).toBe(2.5)
    expect(wall(nextOpening(compileCalendar(ambiguous), at('2026-11-01T05:00')))).toBe('2026-11-01T06:30')
  })

  it('sla rule 12: an interval whose resolved end is not after its resolved start is dropped', () => {
    const gone = everyDay(
      [
        ['02:30', '03:15'],
        ['05:00', '06:00'],
      ],
      'America/Chicago',
    )
    expect(openOn(gone, '2026-03-08')).toEqual([['2026-03-08T05:00', '2026-03-08T06:00']])
  })

  it('sla rule 13: zones with half-hour daylight saving or a quarter-hour offset are exact', () => {
    const lordHowe = everyDay([['00:00', '24:00']], 'Australia/Lord_Howe')
    expect([hoursOn(lordHowe, '2026-04-05'), hoursOn(lordHowe, '2026-10-04')]).toEqual([24.5, 23.5])
    const kathmandu = compileCalendar({ ...office, zone: 'Asia/Kathmandu' })
    expect(wall(nextOpening(kathmandu, at('2026-06-01T03:14:59')))).toBe('2026-06-01T03:15')
  })

  it('sla rule 16: a calendar with no opening in 366 days is refused when saved', () => {
    const last = { ...office, hours: {}, exceptions: { '2027-06-01': [['09:00', '17:00']] } } as const
    expect(codes({ zone: 'Etc/UTC', hours: {} })).toEqual(['never_opens'])
    expect(codes({ ...office, hours: { mon: [] } })).toEqual(['never_opens'])
    expect(checkCalendar(last, at('2026-05-31T09:00'))).toEqual([expect.objectContaining({ code: 'never_opens' })])
    expect(checkCalendar(last, at('2026-05-31T09:01'))).toEqual([])
  })

  it('sla rule 17: overlapping or touching intervals are merged and no minute counts twice', () => {
    const messy: CalendarDefinition = {
      ...office,
      hours: {
        mon: [
          ['12:00', '17:00'],
          ['09:00', '13:00'],
          ['17:00', '18:00'],
        ],
      },
    }
    expect(openOn(messy, '2026-06-01')).toEqual([['2026-06-01T09:00', '2026-06-01T18:00']])
    const overlapping = {
      ...everyDay([
        ['20:00', '08:00'],
        ['06:00', '10:00'],
      ]),
    }
    expect(hoursOn(overlapping, '2026-06-02')).toBe(14)
  })
})

describe('the small print of calendars', () => {
  it('sla small print: equal bounds are refused and all day is 00:00 to 24:00', () => {
    expect(codes({ ...office, hours: { mon: [['09:00', '09:00']] } })).toEqual(['bounds_equal'])
    expect(codes({ ...office, hours: { mon: [['00:00', '24:00']] } })).toEqual([])
    expect(codes({ ...office, hours: { mon: [['24:00', '06:00']] } })).toEqual(['opens_at_24'])
  })

  it('sla small print: every malformed part is named with its reason', () => {
    const broken = {
      zone: 'Mars/Olympus',
      hours: { mon: [['9', '17:00']], moon: [['09:00', '17:00']] },
      exceptions: { '2026-02-30': [] },
      breaks: { lunch: [['12:00', '13:00']], '2026-06-01': [['12:60', '25:00']] },
      holidays: [{ date: '25.12.2026' }],
      holidaysOff: ['tomorrow'],
    } as unknown as CalendarDefinition
    expect(codes(broken)).toEqual([
      ...['zone_unknown', 'time_malformed', 'day_unknown', 'day_unknown', 'day_unknown', 'time_malformed'],
      ...['date_unknown', 'date_unknown'],
    ])
    expect(codes({ ...office, zone: '+02:00' })).toEqual(['zone_unknown'])
  })

  it('sla small print: a calendar that was not checked cannot be computed with', () => {
    const calendar = compileCalendar({ zone: 'Etc/UTC', hours: { mon: [['9', '17:00']] } })
    expect(() => isOpen(calendar, monday)).toThrow(RangeError)
  })

  it('sla small print: a break is written on a date or on a weekday', () => {
    const breaks = { mon: [['12:00', '13:00']], '2026-06-02': [['09:00', '10:00']] } as const
    const definition: CalendarDefinition = { ...office, breaks }
    expect(['2026-06-01', '2026-06-02', '2026-06-08'].map((date) => hoursOn(definition, date))).toEqual([7, 7, 7])
    const calendar = compileCalendar(definition)
    const asked = ['2026-06-01T12:00', '2026-06-01T13:00', '2026-06-02T09:30'].map((t) => isOnBreak(calendar, at(t)))
    expect(asked).toEqual([true, false, true])
  })

  it('sla small print: a break cuts local wall time, whichever date the shift belongs to', () => {
    const nights: CalendarDefinition = {
      ...everyDay([['22:00', '06:00']]),
      breaks: { '2026-06-02': [['00:00', '02:00']] },
    }
    expect(openOn(nights, '2026-06-01')).toEqual([
      ['2026-06-01T22:00', '2026-06-02T00:00'],
      ['2026-06-02T02:00', '2026-06-02T06:00'],
    ])
  })

  it('sla small print: a break may itself run past midnight', () => {
    const nights: CalendarDefinition = {
      ...everyDay([['22:00', '06:00']]),
      breaks: { '2026-06-01': [['23:00', '01:00']] },
    }
    expect(hoursOn(nights, '2026-06-02')).toBe(5 + 2)
    expect(isOnBreak(compileCalendar(nights), at('2026-06-02T00:30'))).toBe(true)
  })

  it('sla small print: a date is open if open time is left after exceptions, holidays and breaks', () => {
    const definition: CalendarDefinition = {
      ...office,
      exceptions: { '2026-06-02': [], '2026-06-06': [['10:00', '11:00']] },
      holidays: [{ date: '2026-06-03' }],
      breaks: { '2026-06-04': [['09:00', '17:00']] },
    }
    const calendar = compileCalendar(definition)
    const dates = ['01', '02', '03', '04', '05', '06', '07'].map((day) => dayNumberOf(`2026-06-${day}`) as number)
    expect(dates.map((day) => isOpenDay(calendar, day))).toEqual([true, false, false, false, true, true, false])
  })

  it('sla small print: a date that the zone skips is no open date and its hours fall on no other', () => {
    const apia = compileCalendar(everyDay([['09:00', '17:00']], 'Pacific/Apia'))
    expect(isOpenDay(apia, dayNumberOf('2011-12-30') as number)).toBe(false)
    const [from, to] = [at('2011-12-29T00:00', 'Pacific/Apia'), at('2012-01-01T00:00', 'Pacific/Apia')]
    expect(elapsed(apia, from, to)).toBe(16 * hour)
  })

  it('sla small print: a shift that runs into a skipped date goes on in the next one', () => {
    const apia = compileCalendar({ zone: 'Pacific/Apia', hours: { thu: [['22:00', '06:00']] } })
    expect(elapsed(apia, at('2011-12-29T00:00', 'Pacific/Apia'), at('2012-01-01T00:00', 'Pacific/Apia'))).toBe(8 * hour)
  })

  it('sla small print: the 366 days of rule 16 count from the save and a yearly check repeats them', () => {
    const ending = { zone: 'Etc/UTC', hours: {}, exceptions: { '2026-12-01': [['09:00', '17:00']] } } as const
    expect(checkCalendar(ending, monday)).toEqual([])
    expect(checkCalendar(ending, at('2027-06-01T00:00')).map(({ code }) => code)).toEqual(['never_opens'])
  })

  it('sla small print: a holiday can be switched off and stays off after a refresh', () => {
    const holidays = [
      { date: '2026-06-01', name: 'Founders', source: 'US' },
      { date: '2026-06-02', name: 'Own day' },
    ]
    const definition: CalendarDefinition = { ...office, holidays, holidaysOff: ['2026-06-01'] }
    const fetched = [
      { date: '2026-06-01', name: 'Founders' },
      { date: '2026-06-03', name: 'New' },
    ]
    const refreshed = refreshHolidays(definition, 'US', fetched)
    expect(['2026-06-01', '2026-06-02', '2026-06-03'].map((date) => hoursOn(refreshed, date))).toEqual([8, 0, 0])
  })

  it('sla small print: weekly hours that are missing mean closed', () => {
    expect(hoursOn({ zone: 'Etc/UTC', hours: officeWeek }, '2026-06-06')).toBe(0)
  })
})
