import { describe, expect, it } from 'vitest'
import { attainmentOf, keptText } from './attainment.ts'
import { cancelClock, stopClock } from './clock-stop.ts'
import { dueAt } from './due-at.ts'
import { at, hours, officeCalendar, started } from './samples.fixture.ts'

const monday = '2026-06-01T09:00'
const hit = stopClock(started(hours(8), monday), officeCalendar, at('2026-06-01T12:00')).clock
const miss = {
  ...stopClock(started(hours(8), monday), officeCalendar, at('2026-06-03T12:00')).clock,
  calendarVersion: 2,
}
const cancelled = cancelClock(started(hours(8), monday), officeCalendar, at('2026-06-03T12:00')).clock
const open = started(hours(8), monday)

describe('attainment', () => {
  it('sla rule 52: is hits among hits and misses, open clocks apart, with the calendars it used', () => {
    expect(attainmentOf([hit, miss, hit, open, cancelled])).toEqual({
      ...{ hits: 2, misses: 1, open: 1, share: 2 / 3, calendarVersions: [1, 2] },
    })
  })

  it('sla rule 36: cancelled clocks count as neither, and without hits or misses there is no share', () => {
    expect(attainmentOf([cancelled, open])).toMatchObject({ hits: 0, misses: 0, share: undefined })
  })
})

describe('what is said of promises', () => {
  const said = (more: object) =>
    keptText({ kept: 9, missed: 1, overdue: 0, ...more }, 'promise', (counts, share) => `${counts} kept (${share})`)

  it('tells what was cancelled after its promise was missed beside the share, which stays what it was', () => {
    expect(said({ cancelledLate: 0 })).toBe('9 of 10 promises kept (90 %)')
    expect(said({ cancelledLate: 1 })).toBe(
      '9 of 10 promises kept (90 %); 1 was cancelled after its promise was missed',
    )
    expect(said({ overdue: 1, cancelledLate: 2 })).toMatch(
      /^9 of 10 promises kept \(90 %\); 1 more is overdue \(counted as missed: 81.8 %\); 2 were cancelled/,
    )
  })
})

describe('the deadline shown for a list of clocks', () => {
  it('is the earliest of those that are still open', () => {
    expect(dueAt([hit, started(hours(9), monday), open])).toBe(at('2026-06-01T17:00'))
    expect(dueAt([hit, miss])).toBeUndefined()
  })
})
