import { describe, expect, it } from 'vitest'
import { compileCalendar } from './business-calendar.ts'
import { reopenClock, startClock } from './clock-start.ts'
import { stopClock } from './clock-stop.ts'
import { settle, wakeAt } from './clock-wake.ts'
import type { Policy } from './policy.ts'
import { at, hours, office, officeCalendar, policyWith, started, wall } from './samples.fixture.ts'
import type { Target } from './target.ts'

const nine = at('2026-06-01T09:00')
const start = (target: Target | undefined, from = nine, changes: Partial<Policy> = {}) =>
  startClock(officeCalendar, from, { kind: 'turnaround', policy: policyWith(target, changes), calendarVersion: 3 })

const threeOClock: Target = { kind: 'fixed', time: '15:00', zone: 'Etc/UTC', daysAhead: 0 }

describe('starting a clock', () => {
  it('is plain and small JSON that survives being stored', () => {
    const { clock } = start(hours(8))
    expect(JSON.parse(JSON.stringify(clock))).toEqual(clock)
    expect(JSON.stringify(clock).length).toBeLessThan(260)
  })

  it('sla rule 35: anything after delivery opens a new cycle with its own number and leaves the old one as it was', () => {
    const closed = stopClock(started(hours(8), '2026-06-01T09:00'), officeCalendar, at('2026-06-01T12:00')).clock
    const again = reopenClock(closed, officeCalendar, at('2026-06-03T10:00')).clock
    expect(again).toMatchObject({ cycle: 2, state: 'running', startedAt: at('2026-06-03T10:00') })
    expect(wall(again?.dueAt)).toBe('2026-06-04T10:00')
    expect(closed).toMatchObject({ cycle: 1, state: 'hit' })
  })

  it('sla rule 35: a cycle that is still open is not opened again', () => {
    const clock = started(hours(8), '2026-06-01T09:00')
    expect(reopenClock(clock, officeCalendar, at('2026-06-01T12:00'))).toEqual({ clock, happened: [] })
  })

  it('sla rule 35: a new cycle may begin under another policy, or under none', () => {
    const closed = stopClock(started(hours(8), '2026-06-01T09:00'), officeCalendar, at('2026-06-01T12:00')).clock
    const under = (target?: Target) =>
      reopenClock(closed, officeCalendar, nine, { policy: policyWith(target, { version: 7 }), calendarVersion: 4 })
        .clock
    expect(under(hours(2))).toMatchObject({ cycle: 2, policyVersion: 7, calendarVersion: 4 })
    expect(under()).toBeUndefined()
  })

  it('sla rule 41: a policy pins its version on the clock', () => {
    const { clock } = start(hours(8), nine, { version: 5, warnings: [80], pausesFor: ['client'], audience: 'internal' })
    const pinned = { policy: 'standard', policyVersion: 5, calendarVersion: 3, warnings: [80], pausesFor: ['client'] }
    expect(clock).toMatchObject({ ...pinned, audience: 'internal' })
  })

  it('sla rule 43: a clock that is born breached is recorded so and sends one notice, not the whole ladder', () => {
    const { clock, happened } = start(threeOClock, at('2026-06-01T16:00'))
    expect(clock).toMatchObject({ state: 'running', breachedAt: at('2026-06-01T16:00') })
    expect(happened).toEqual([{ kind: 'breach', at: at('2026-06-01T16:00'), late: false, born: true }])
    expect(clock && wakeAt(clock)).toBeUndefined()
    expect(clock && settle(clock, officeCalendar, at('2026-06-09T09:00')).happened).toEqual([])
  })

  it('sla rule 47: a fixed time already past is born breached, one that is now is not', () => {
    expect(start(threeOClock, at('2026-06-01T15:00')).clock?.breachedAt).toBeUndefined()
    expect(start(threeOClock, at('2026-06-01T15:00') + 1).clock?.breachedAt).toBe(at('2026-06-01T15:00') + 1)
  })

  it('sla rule 47: a missing fixed time starts no clock and raises a planning warning', () => {
    const { time: _, ...unset } = threeOClock as Extract<Target, { kind: 'fixed' }>
    expect(start(unset)).toEqual({
      clock: undefined,
      happened: [{ kind: 'planning_warning', code: 'no_time_set', at: nine }],
    })
  })

  it('sla rule 51: a target that is unset or zero means no clock and no breach', () => {
    expect(start(undefined)).toEqual({ clock: undefined, happened: [] })
    expect(start(hours(0))).toEqual({ clock: undefined, happened: [] })
  })

  it('sla small print: a clock whose calendar finds no opening has no deadline and raises a planning warning', () => {
    const never = compileCalendar({ ...office, hours: {} })
    const policy = policyWith(hours(8))
    const { clock, happened } = startClock(never, nine, { kind: 'turnaround', policy, calendarVersion: 1 })
    expect(happened).toEqual([{ kind: 'planning_warning', code: 'no_opening', at: nine }])
    expect(clock && [clock.dueAt, wakeAt(clock)]).toEqual([undefined, undefined])
    expect(clock && stopClock(clock, never, at('2027-06-01T09:00')).clock.state).toBe('hit')
  })
})
