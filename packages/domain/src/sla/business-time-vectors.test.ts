import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type BusinessCalendar, compileCalendar } from './business-calendar.ts'
import { before, due, dueAtOpening, elapsed, isOpen } from './business-time.ts'
import { checkCalendar } from './calendar.ts'
import type { CalendarDefinition } from './calendar-definition.ts'
import { dayNumberOf, instantAt, wallMsOf, weekdays } from './local-time.ts'
import { afterOpenDates, beforeOpenDates, isOnBreak, isOnHoliday, isOpenDay, openDatesAfter } from './open-dates.ts'
import { periodsAfter, periodsBefore, periodsBetween, periodsOn, sharedPeriods } from './periods.ts'
import type { Span } from './spans.ts'
import { checkTarget } from './target.ts'

type Hours = Record<string, [string, string][]>

interface Schedule {
  hours?: Hours
  shifts?: Hours
  breaks?: Hours
  holidays?: string[]
  time_zone: string
}

interface Vector {
  id: string
  op: string
  schedule: Schedule & { a?: Schedule; b?: Schedule }
  // biome-ignore lint/suspicious/noExplicitAny: the shape of input and expectation depends on the operation
  input: any
  // biome-ignore lint/suspicious/noExplicitAny: as above
  expected: any
  note: string
}

const file = new URL('../../../../test/fixtures/business-time.json', import.meta.url)
const { vectors, derived_vectors } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Vector[]>

const unitMs: Record<string, number> = { seconds: 1000, minutes: 60_000, hours: 3_600_000 }
const instant = (text: string): number => Date.parse(text)
const iso = (at: number | undefined) => at && new Date(at).toISOString().replace('.000Z', 'Z')
const isoSpans = (spans: readonly Span[]) => spans.map((span) => span.map(iso))

function definitionOf({
  hours = {},
  shifts = {},
  breaks = {},
  holidays = [],
  time_zone,
}: Schedule): CalendarDefinition {
  return { zone: time_zone, hours, exceptions: shifts, breaks, holidays: holidays.map((date) => ({ date })) }
}

const calendarOf = (schedule: Schedule) => compileCalendar(definitionOf(schedule))
const both = ({ a, b }: Vector['schedule']) => [a as Schedule, b as Schedule] as const

/** What zendesk/biz calls an intersection: wall clocks in the first zone, breaks and holidays united, no shifts. */
function bizIntersection([a, b]: readonly [Schedule, Schedule]): CalendarDefinition {
  const closed = weekdays.map((day) => [day, complement(b.hours?.[day] ?? [])])
  const breaks: Hours = Object.fromEntries(closed)
  for (const table of [a.breaks, b.breaks])
    for (const [day, intervals] of Object.entries(table ?? {})) breaks[day] = [...(breaks[day] ?? []), ...intervals]
  const holidays = [...(a.holidays ?? []), ...(b.holidays ?? [])].map((date) => ({ date }))
  return { zone: a.time_zone, hours: a.hours ?? {}, breaks, holidays }
}

function complement(intervals: [string, string][]): [string, string][] {
  const bounds = ['00:00', ...intervals.flat(), '24:00']
  const gaps = bounds.flatMap((from, i): [string, string][] => (i % 2 === 0 ? [[from, bounds[i + 1] as string]] : []))
  return gaps.filter(([from, to]) => from !== to)
}

function timeAfter(calendar: BusinessCalendar, { amount, unit, from }: Vector['input']) {
  if (unit === 'days') return afterOpenDates(calendar, instant(from), amount)
  return dueAtOpening(calendar, instant(from), amount * (unitMs[unit] as number))
}

function timeBefore(calendar: BusinessCalendar, { amount, unit, from }: Vector['input']) {
  if (unit === 'days') return beforeOpenDates(calendar, instant(from), amount)
  return before(calendar, instant(from), amount * (unitMs[unit] as number))
}

/** The periods before `from` that hold exactly so much business time. */
function backwardFor(calendar: BusinessCalendar, from: number, minutes: number): Span[] {
  const start = before(calendar, from, minutes * 60_000) as number
  return periodsBetween(calendar, start, from).reverse()
}

const arithmetic: Record<string, (vector: Vector) => unknown> = {
  time_after: ({ schedule, input }) => iso(timeAfter(calendarOf(schedule), input)),
  time_before: ({ schedule, input }) => iso(timeBefore(calendarOf(schedule), input)),
  within: ({ schedule, input }) => ({
    seconds: elapsed(calendarOf(schedule), instant(input.from), instant(input.to)) / 1000,
  }),
  in_hours: ({ schedule, input }) => isOpen(calendarOf(schedule), instant(input.at)),
  on_break: ({ schedule, input }) => isOnBreak(calendarOf(schedule), instant(input.at)),
  on_holiday: ({ schedule, input }) => isOnHoliday(calendarOf(schedule), instant(input.at)),
  is_business_day: ({ schedule, input }) => isOpenDay(calendarOf(schedule), dayNumberOf(input.date) as number),
  business_dates_after: ({ schedule, input }) => openDatesAfter(calendarOf(schedule), input.after, input.take),
  periods_after: ({ schedule, input }) => isoSpans(periodsAfter(calendarOf(schedule), instant(input.from), input.take)),
  periods_before: ({ schedule, input }) =>
    isoSpans(periodsBefore(calendarOf(schedule), instant(input.from), input.take)),
  periods_on: ({ schedule, input }) => isoSpans(periodsOn(calendarOf(schedule), input.date)),
  local_to_utc: ({ schedule, input }) =>
    iso(instantAt(schedule.time_zone, dayNumberOf(input.date) as number, wallMsOf(input.time) as number)),
  timeline_until: ({ schedule, input }) =>
    isoSpans(periodsBetween(calendarOf(schedule), instant(input.from), instant(input.to))),
  timeline_backward_for: ({ schedule, input }) =>
    isoSpans(backwardFor(calendarOf(schedule), instant(input.from), input.minutes)),
  intersect_periods_after: ({ schedule, input }) =>
    isoSpans(periodsAfter(compileCalendar(bizIntersection(both(schedule))), instant(input.from), input.take)),
}

/** Operations that end in a refusal or compare configurations; each has a test of its own below. */
const apart = ['configure', 'duration_argument', 'intersect_config']
const all = [...(vectors ?? []), ...(derived_vectors ?? [])]
const vectorsOf = (op: string) => all.filter((vector) => vector.op === op)

describe('the vectors of zendesk/biz and those derived from them', () => {
  it('are all 73 tested, none left out', () => {
    expect(all).toHaveLength(73)
    expect([...new Set(all.map(({ op }) => op))].sort()).toEqual([...Object.keys(arithmetic), ...apart].sort())
  })

  it.each(all.filter(({ op }) => op in arithmetic))('$id $op: $note', (vector) => {
    expect(arithmetic[vector.op]?.(vector)).toEqual(vector.expected)
  })

  it.each(vectorsOf('configure'))('$id a calendar that never opens is refused: $note', ({ schedule }) => {
    const reasons = checkCalendar(definitionOf(schedule), instant('2006-01-01T00:00:00Z'))
    expect(reasons.map(({ code }) => code)).toEqual(['never_opens'])
  })

  it.each(vectorsOf('duration_argument'))(
    '$id a duration is checked when it is saved: $note',
    ({ input, expected }) => {
      const target = input.unit === 'hours' ? { kind: 'calendar', hours: input.amount } : { kind: input.unit }
      expect(checkTarget(target).length === 0 ? 'ok' : { error: 'argument' }).toEqual(expected)
    },
  )

  it.each(vectorsOf('intersect_config'))('$id an intersection opens as its configuration says', (vector) => {
    const from = instant('2005-12-25T00:00:00Z')
    const [made, expected] = [compileCalendar(bizIntersection(both(vector.schedule))), calendarOf(vector.expected)]
    const periods = periodsAfter(expected, from, 400)
    expect(periods).toHaveLength(400)
    expect(periodsAfter(made, from, 400)).toEqual(periods)
  })

  it('sla rule 19: where biz answers the next opening, a duration that ends exactly at closing is due at closing', () => {
    const { schedule, input, expected } = all.find(({ id }) => id === 'biz-030') as Vector
    const [calendar, from] = [calendarOf(schedule), instant(input.from)]
    expect(iso(dueAtOpening(calendar, from, 7_200_000))).toBe(expected)
    expect(iso(due(calendar, from, 7_200_000))).toBe('2006-01-08T12:00:00Z')
  })

  it('an overlap of two calendars in one zone is the overlap of their instants', () => {
    const { schedule, input, expected } = all.find(({ id }) => id === 'drv-011') as Vector
    const [a, b] = both(schedule).map(calendarOf) as [BusinessCalendar, BusinessCalendar]
    const shared = sharedPeriods(a, b, instant(input.from), instant('2026-06-03T00:00:00Z'))
    expect(isoSpans(shared)).toEqual(expected)
  })
})
