import { describe, expect, it } from 'vitest'
import type { Clock } from './clock.ts'
import { changePolicy } from './clock-change.ts'
import { explain } from './clock-explain.ts'
import { pauseClock, resumeClock } from './clock-pause.ts'
import { stopClock } from './clock-stop.ts'
import { at, hour, hours, officeCalendar, policyWith, started, wall } from './samples.fixture.ts'

const monday = '2026-06-01T09:00'
const shownAt = (clock: Clock, when: string) => explain(clock, officeCalendar, at(when))
const paused = (clock: Clock, when: string, reason = 'question') =>
  pauseClock(clock, officeCalendar, at(when), { reason, waitsFor: 'client' }).clock

describe('what a clock shows', () => {
  it('sla rule 33: closed now is shown as outside hours, never as paused', () => {
    const clock = started(hours(16), monday)
    expect([shownAt(clock, '2026-06-01T12:00').shown, shownAt(clock, '2026-06-01T20:00').shown]).toEqual([
      ...['running', 'outside_hours'],
    ])
  })

  it('sla rule 54: due, first due, elapsed and left in business and wall time, percent and paused time by reason', () => {
    const twice = paused(paused(started(hours(8), monday), '2026-06-01T11:00'), '2026-06-01T12:00', 'lab')
    const clock = resumeClock(twice, officeCalendar, at('2026-06-01T13:00')).clock
    expect(shownAt(clock, '2026-06-01T15:00')).toMatchObject({
      shown: 'running',
      dueAt: at('2026-06-02T11:00'),
      firstDueAt: at('2026-06-01T17:00'),
      elapsed: { businessMs: 4 * hour, wallMs: 6 * hour },
      left: { businessMs: 4 * hour, wallMs: 20 * hour },
      percent: 50,
      paused: [
        { reason: 'question', waitsFor: 'client', businessMs: 2 * hour, open: false },
        { reason: 'lab', waitsFor: 'client', businessMs: hour, open: false },
      ],
    })
  })

  it('sla rule 54: why a deadline is what it is comes as the facts that made it', () => {
    const moved = resumeClock(
      paused(started(hours(8), monday), '2026-06-01T11:00'),
      officeCalendar,
      at('2026-06-01T13:00'),
    ).clock
    const change = { policy: policyWith(hours(2), { id: 'urgent', version: 4, onChange: 'fresh' }), calendarVersion: 1 }
    const { clock } = changePolicy(moved, officeCalendar, at('2026-06-01T14:00'), change)
    const late = stopClock(clock, officeCalendar, at('2026-06-01T16:30')).clock
    const why = shownAt(late, '2026-06-05T12:00').why.map(({ kind, value, at: when }) => [kind, value, wall(when)])
    expect(why).toEqual([
      ['started', at(monday), monday],
      ['target', hours(2), '2026-06-01T14:00'],
      ['policy', { id: 'urgent', version: 4 }, '2026-06-01T14:00'],
      ['calendar', 1, '2026-06-01T14:00'],
      ['first_due', at('2026-06-01T17:00'), monday],
      ['moved', { cause: 'pause', from: at('2026-06-01T17:00'), to: at('2026-06-02T11:00') }, '2026-06-01T13:00'],
      ['moved', { cause: 'policy', from: at('2026-06-02T11:00'), to: at('2026-06-01T16:00') }, '2026-06-01T14:00'],
      ['counted_from', at('2026-06-01T14:00'), '2026-06-01T14:00'],
      ['breached', at('2026-06-01T16:00'), '2026-06-01T16:00'],
    ])
  })

  it('sla rule 20: showing a clock changes nothing in it', () => {
    const clock = started(hours(8), monday)
    const before = JSON.stringify(clock)
    shownAt(clock, '2026-06-01T15:00')
    expect(JSON.stringify(clock)).toBe(before)
  })
})

describe('the small print of what is shown', () => {
  const fixed = { kind: 'fixed', time: '15:00', zone: 'Etc/UTC', daysAhead: 0 } as const

  it('sla small print: percent is empty if due is not after the start', () => {
    expect(shownAt(started(fixed, '2026-06-01T16:00'), '2026-06-01T16:30').percent).toBeUndefined()
    expect(shownAt(started(fixed, '2026-06-01T15:00'), '2026-06-01T16:30').percent).toBeUndefined()
  })

  it('sla small print: percent grows past 100 and what is left grows below zero', () => {
    const shown = shownAt(started(hours(2), monday), '2026-06-01T14:00')
    expect([shown.percent, shown.left]).toEqual([250, { businessMs: -3 * hour, wallMs: -3 * hour }])
  })

  it('sla small print: paused clocks show paused, also outside hours, and no wall time left', () => {
    const shown = shownAt(paused(started(hours(8), monday), '2026-06-01T11:00'), '2026-06-01T20:00')
    expect([shown.shown, shown.left, shown.percent]).toEqual(['paused', { businessMs: 6 * hour }, 25])
    expect(shown.paused).toEqual([{ reason: 'question', waitsFor: 'client', businessMs: 6 * hour, open: true }])
    expect(shown.elapsed).toEqual({ businessMs: 2 * hour, wallMs: 11 * hour })
  })

  it('sla small print: a pause eats into the percentage of a fixed time that does not move, and of no other', () => {
    const percentIn = (movesOnPause: boolean) => {
      const clock = paused(started({ ...fixed, time: '17:00', movesOnPause }, monday), '2026-06-01T11:00')
      return shownAt(clock, '2026-06-01T15:00').percent
    }
    expect([percentIn(false), percentIn(true)]).toEqual([50, 25])
  })

  it('sla small print: an ended cycle is shown as it was when it ended', () => {
    const clock = stopClock(started(hours(8), monday), officeCalendar, at('2026-06-01T13:00')).clock
    expect(shownAt(clock, '2026-07-01T12:00')).toMatchObject({ shown: 'hit', percent: 50, left: undefined })
  })
})
