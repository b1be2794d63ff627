import { describe, expect, it } from 'vitest'
import { compileCalendar } from './business-calendar.ts'
import { before, due, dueAtOpening, elapsed, nextOpening, previousClosing } from './business-time.ts'
import { periodsAfter, periodsBefore, periodsBetween, sharedOpenMs } from './periods.ts'
import { at, everyDay, hour, minute, office, officeCalendar, wall } from './samples.fixture.ts'

const dueWall = (from: string, hours: number) => wall(due(officeCalendar, at(from), hours * hour))

describe('business time', () => {
  it('sla rule 2: between equal or reversed instants it is zero', () => {
    const [noon, one] = [at('2026-06-01T12:00'), at('2026-06-01T13:00')]
    expect([elapsed(officeCalendar, noon, noon), elapsed(officeCalendar, one, noon)]).toEqual([0, 0])
  })

  it('sla rule 3: arithmetic is in whole milliseconds and refuses a negative duration', () => {
    const from = at('2026-06-01T10:00') + 1
    expect(due(officeCalendar, from, 1)).toBe(from + 1)
    expect(() => due(officeCalendar, from, -1)).toThrow(RangeError)
    expect(() => before(officeCalendar, from, Number.NaN)).toThrow(RangeError)
  })

  it('sla rule 4: work begun before opening counts from opening, after closing from the next opening', () => {
    expect(dueWall('2026-06-01T07:00', 2)).toBe('2026-06-01T11:00')
    expect(dueWall('2026-06-05T18:00', 2)).toBe('2026-06-08T11:00')
  })

  it('sla rule 5: a split day leaves its gap uncounted', () => {
    const split = compileCalendar(
      everyDay([
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ]),
    )
    expect(elapsed(split, at('2026-06-01T11:00'), at('2026-06-01T14:00'))).toBe(2 * hour)
    expect(wall(due(split, at('2026-06-01T11:30'), hour))).toBe('2026-06-01T13:30')
  })

  it('sla rule 16: a computation that finds no opening answers so', () => {
    const last = { zone: 'Etc/UTC', hours: {}, exceptions: { '2026-06-01': [['09:00', '17:00']] } } as const
    const calendar = compileCalendar(last)
    expect(wall(due(calendar, at('2026-06-01T09:00'), 8 * hour))).toBe('2026-06-01T17:00')
    expect(due(calendar, at('2026-06-01T09:00'), 8 * hour + 1)).toBeUndefined()
    expect(before(calendar, at('2026-06-01T17:00'), 8 * hour + 1)).toBeUndefined()
    expect(nextOpening(calendar, at('2026-06-01T17:00'))).toBeUndefined()
    expect(previousClosing(calendar, at('2026-06-01T16:00'))).toBeUndefined()
  })

  it('sla rule 16: a duration of centuries ends without an answer instead of looping', () => {
    const rare = compileCalendar({ zone: 'Etc/UTC', hours: { mon: [['09:00', '09:01']] } })
    expect(due(rare, 0, 60_000 * hour)).toBeUndefined()
    expect(before(rare, 0, 60_000 * hour)).toBeUndefined()
  })

  it('sla rule 19: a duration that ends exactly at closing is due at closing, and in the variant at the next opening', () => {
    const from = at('2026-06-01T15:00')
    expect(wall(due(officeCalendar, from, 2 * hour))).toBe('2026-06-01T17:00')
    expect(wall(dueAtOpening(officeCalendar, from, 2 * hour))).toBe('2026-06-02T09:00')
    expect(wall(dueAtOpening(officeCalendar, from, hour))).toBe('2026-06-01T16:00')
  })

  it('sla rule 19: a whole day counts backwards to the opening', () => {
    expect(wall(before(officeCalendar, at('2026-06-02T17:00'), 8 * hour))).toBe('2026-06-02T09:00')
    expect(wall(before(officeCalendar, at('2026-06-02T10:00'), 2 * hour))).toBe('2026-06-01T16:00')
    expect(before(officeCalendar, at('2026-06-06T10:00'), 0)).toBe(at('2026-06-06T10:00'))
  })

  it('sla rule 20: the zone of whoever looks changes nothing, only the calendar’s own zone counts', () => {
    const here = compileCalendar({ ...office, zone: 'America/Chicago' })
    const deadline = due(here, at('2026-06-01T20:00'), 4 * hour)
    const shown = ['America/Chicago', 'Asia/Manila'].map((zone) => wall(deadline, zone))
    expect(shown).toEqual(['2026-06-02T11:00', '2026-06-03T00:00'])
  })

  it('counts through years as through days', () => {
    const [from, to] = [at('2020-01-01T00:00'), at('2026-01-01T00:00')]
    const weekdaysBetween = 1566
    expect(elapsed(officeCalendar, from, to)).toBe(weekdaysBetween * 8 * hour)
    expect(wall(due(officeCalendar, from, weekdaysBetween * 8 * hour))).toBe('2025-12-31T17:00')
  })

  it('answers the same however much it has worked out before', () => {
    const worn = compileCalendar(office)
    for (let year = 1900; year < 2100; year++) elapsed(worn, at(`${year}-01-01T00:00`), at(`${year}-12-31T00:00`))
    const ask = (calendar: typeof worn) => due(calendar, at('1999-12-31T16:59'), 100 * hour)
    expect(ask(worn)).toBe(ask(compileCalendar(office)))
  })

  it('a closing is found where the calendar closes and nowhere inside', () => {
    expect(wall(previousClosing(officeCalendar, at('2026-06-01T12:00')))).toBe('2026-05-29T17:00')
    expect(wall(previousClosing(officeCalendar, at('2026-06-01T17:00')))).toBe('2026-06-01T17:00')
    expect(previousClosing(compileCalendar(everyDay([['00:00', '24:00']])), at('2026-06-01T12:00'))).toBeUndefined()
  })
})

describe('periods', () => {
  const always = compileCalendar(everyDay([['00:00', '24:00']]))

  it('of a calendar that never closes are one piece between two instants', () => {
    const [from, to] = [at('2020-01-01T00:00'), at('2026-01-01T00:00')]
    expect(periodsBetween(always, from, to)).toEqual([[from, to]])
  })

  it('of a calendar that never closes are cut where a search would end', () => {
    const from = at('2026-06-01T00:00')
    const [first] = periodsAfter(always, from, 1)
    const [last] = periodsBefore(always, from, 1)
    expect(first?.[0]).toBe(from)
    expect((first?.[1] as number) - from).toBeGreaterThan(366 * 24 * hour)
    expect(last?.[1]).toBe(from)
    expect(from - (last?.[0] as number)).toBeGreaterThan(366 * 24 * hour)
  })

  it('shared by two calendars in different zones overlap as instants', () => {
    const manila = compileCalendar({ zone: 'Asia/Manila', hours: { mon: [['21:00', '01:00']] } })
    const chicago = compileCalendar({ ...office, zone: 'America/Chicago' })
    const [from, to] = [at('2026-06-01T00:00'), at('2026-06-08T00:00')]
    expect(sharedOpenMs(chicago, manila, from, to)).toBe(3 * hour)
    expect(sharedOpenMs(chicago, manila, from, at('2026-06-01T14:30'))).toBe(30 * minute)
  })
})
