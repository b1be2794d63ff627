import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCalendar } from './business-calendar.ts'
import { before, due, elapsed, isOpen, nextOpening } from './business-time.ts'
import type { CalendarDefinition, LocalInterval } from './calendar-definition.ts'
import { calendars, durations, instants } from './calendars.arbitrary.ts'
import { dateOfDay, localAt, weekdayOf } from './local-time.ts'
import { periodsBetween } from './periods.ts'
import { everyDay } from './samples.fixture.ts'

const open = calendars.map(compileCalendar)

/** Open or not by reading the definition as a person would, five minutes at a time, without any arithmetic. */
function readsOpen(definition: CalendarDefinition, instant: number): boolean {
  const { day, wallMs } = localAt(definition.zone, instant)
  const time = new Date(wallMs).toISOString().slice(11, 16)
  const covers = (intervals: readonly LocalInterval[] = [], yesterday: boolean) =>
    intervals.some(([from, to]) => {
      if (yesterday) return to < from && time < to
      return from <= time && (to < from || time < to)
    })
  const isHoliday = (date: string) => definition.holidays?.some((holiday) => holiday.date === date) === true
  const on = (number: number, yesterday: boolean) => {
    const [date, weekday] = [dateOfDay(number), weekdayOf(number)]
    const hours = definition.exceptions?.[date] ?? definition.hours[weekday]
    const breaks = [definition.breaks?.[date], definition.breaks?.[weekday]]
    return {
      open: !isHoliday(date) && covers(hours, yesterday),
      cut: breaks.some((intervals) => covers(intervals, yesterday)),
    }
  }
  const [today, yesterday] = [on(day, false), on(day - 1, true)]
  return (today.open || yesterday.open) && !today.cut && !yesterday.cut
}

describe('business time on any calendar', () => {
  it('sla rule 18: what elapses between a start and its deadline is the duration', () => {
    fc.assert(
      fc.property(open, instants, durations, (calendar, start, duration) => {
        const deadline = due(calendar, start, duration)
        fc.pre(deadline !== undefined)
        expect(elapsed(calendar, start, deadline)).toBe(duration)
      }),
    )
  })

  it('sla rule 19: no earlier instant would do, so a deadline never waits for the next opening', () => {
    fc.assert(
      fc.property(open, instants, durations, (calendar, start, duration) => {
        const deadline = due(calendar, start, duration)
        fc.pre(deadline !== undefined && duration > 0)
        expect(elapsed(calendar, start, deadline - 1)).toBe(duration - 1)
      }),
    )
  })

  it('counts backwards as it counts forwards', () => {
    fc.assert(
      fc.property(open, instants, durations, (calendar, end, duration) => {
        const start = before(calendar, end, duration)
        fc.pre(start !== undefined)
        expect(elapsed(calendar, start, end)).toBe(duration)
        if (duration > 0) expect(elapsed(calendar, start + 1, end)).toBe(duration - 1)
      }),
    )
  })

  it('never runs backwards, and adds up', () => {
    fc.assert(
      fc.property(open, instants, instants, instants, (calendar, ...three) => {
        const [a, b, c] = three.sort((x, y) => x - y) as [number, number, number]
        expect(elapsed(calendar, a, b) + elapsed(calendar, b, c)).toBe(elapsed(calendar, a, c))
        expect(elapsed(calendar, a, b)).toBeLessThanOrEqual(b - a)
      }),
    )
  })

  it('a longer duration is never due earlier, nor a later start', () => {
    fc.assert(
      fc.property(open, instants, durations, durations, (calendar, start, one, other) => {
        const [short, long] = [due(calendar, start, Math.min(one, other)), due(calendar, start, Math.max(one, other))]
        fc.pre(short !== undefined && long !== undefined)
        expect(short).toBeLessThanOrEqual(long)
        expect(due(calendar, start + 1, one) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
          due(calendar, start, one) as number,
        )
      }),
    )
  })

  it('is open when a person who reads the definition would say so', () => {
    const steady = calendars.map((definition) => ({ ...definition, zone: 'Asia/Kathmandu' }))
    fc.assert(
      fc.property(steady, instants, (definition, from) => {
        const calendar = compileCalendar(definition)
        const first = Math.floor(from / 300_000) * 300_000
        const looked = Array.from({ length: 600 }, (_, step) => first + step * 300_000)
        expect(looked.filter((instant) => isOpen(calendar, instant) !== readsOpen(definition, instant))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('is what its periods hold, and they never overlap or touch (rule 17)', () => {
    fc.assert(
      fc.property(open, instants, fc.integer({ min: 0, max: 40 * 86_400_000 }), (calendar, from, length) => {
        const periods = periodsBetween(calendar, from, from + length)
        const sum = periods.reduce((total, [start, end]) => total + end - start, 0)
        expect(sum).toBe(elapsed(calendar, from, from + length))
        expect(periods.filter(([start]) => !isOpen(calendar, start))).toEqual([])
        const touching = periods.filter(([start], index) => index > 0 && start <= (periods[index - 1]?.[1] as number))
        expect(touching).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('the next opening is open and nothing before it is', () => {
    fc.assert(
      fc.property(open, instants, (calendar, from) => {
        const opening = nextOpening(calendar, from)
        fc.pre(opening !== undefined)
        expect(isOpen(calendar, opening)).toBe(true)
        expect(elapsed(calendar, from, opening)).toBe(0)
      }),
    )
  })

  it('sla rule 20: the same wall clocks in a zone that lies hours apart give the same answers hours apart', () => {
    const bound = fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:30`)
    const offset = fc.integer({ min: -11, max: 12 })
    fc.assert(
      fc.property(bound, bound, offset, instants, durations, (opens, closes, shift, from, duration) => {
        fc.pre(opens !== closes)
        const here = compileCalendar(everyDay([[opens, closes]]))
        const there = compileCalendar(everyDay([[opens, closes]], `Etc/GMT${shift < 0 ? '+' : '-'}${Math.abs(shift)}`))
        const apart = shift * 3_600_000
        expect(due(there, from - apart, duration)).toBe((due(here, from, duration) as number) - apart)
      }),
    )
  })
})
