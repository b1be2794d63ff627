import { describe, expect, it } from 'vitest'
import type { Clock, ClockHappening } from './clock.ts'
import { pauseClock, resumeClock } from './clock-pause.ts'
import { stopClock } from './clock-stop.ts'
import { settle, wakeAt } from './clock-wake.ts'
import { at, hour, hours, officeCalendar, started, wall } from './samples.fixture.ts'
import type { Target } from './target.ts'

const monday = '2026-06-01T09:00'
const question = { reason: 'question', waitsFor: 'client' } as const

/** Wakes the clock whenever it asks to be, as the sweep does. */
function driven(clock: Clock, until: string): { clock: Clock; happened: ClockHappening[] } {
  const happened: ClockHappening[] = []
  let next = clock
  for (let wake = wakeAt(next); wake !== undefined && wake <= at(until); wake = wakeAt(next)) {
    const step = settle(next, officeCalendar, wake)
    happened.push(...step.happened)
    next = step.clock
  }
  return { clock: next, happened }
}

const told = (happened: readonly ClockHappening[]) =>
  happened.map((one) => [one.kind === 'warning' ? one.percent : one.kind, wall(one.at)])

describe('the alarms of a clock', () => {
  it('sla rule 39: warnings at 50, 75 and 90 percent and the breach fire once a cycle each', () => {
    const { clock, happened } = driven(started(hours(8), monday), '2026-07-01T00:00')
    expect(told(happened)).toEqual([
      [50, '2026-06-01T13:00'],
      [75, '2026-06-01T15:00'],
      [90, '2026-06-01T16:12'],
      ['breach', '2026-06-01T17:00'],
    ])
    expect(clock).toMatchObject({ warned: [50, 75, 90], breachedAt: at('2026-06-01T17:00'), state: 'running' })
  })

  it('sla rule 39: they fire once each also when a pause moves them', () => {
    const before = driven(started(hours(8), monday), '2026-06-01T14:00')
    const paused = pauseClock(before.clock, officeCalendar, at('2026-06-01T14:00'), question).clock
    const resumed = resumeClock(paused, officeCalendar, at('2026-06-02T10:00')).clock
    const after = driven(resumed, '2026-07-01T00:00')
    expect(told([...before.happened, ...after.happened])).toEqual([
      [50, '2026-06-01T13:00'],
      [75, '2026-06-02T11:00'],
      [90, '2026-06-02T12:12'],
      ['breach', '2026-06-02T13:00'],
    ])
  })

  it('sla rule 39: the percentages are those of the policy', () => {
    const clock = started(hours(8), monday, { warnings: [25] })
    expect(told(driven(clock, '2026-06-01T17:00').happened)).toEqual([[25, '2026-06-01T11:00']])
  })

  it('sla rule 39: percent is measured as the target is, in business or calendar time', () => {
    const first = (target: Target, from: string) =>
      told(driven(started(target, from, { warnings: [50] }), '2026-06-05T00:00').happened)[0]
    expect(first({ kind: 'calendar', hours: 24 }, '2026-06-01T17:00')).toEqual([50, '2026-06-02T05:00'])
    expect(first({ kind: 'calendar_days', days: 1 }, '2026-06-01T17:00')).toEqual([50, '2026-06-02T05:00'])
    expect(first({ kind: 'business_days', days: 2 }, '2026-06-01T13:00')).toEqual([50, '2026-06-02T13:00'])
    const fixed: Target = { kind: 'fixed', time: '17:00', zone: 'Etc/UTC', daysAhead: 1 }
    expect(first(fixed, '2026-06-01T13:00')).toEqual([50, '2026-06-02T11:00'])
  })

  it('sla rule 40: a warning whose worker was down fires once on recovery, marked with how late it was', () => {
    const step = settle(started(hours(8), monday), officeCalendar, at('2026-06-01T16:12:30'))
    expect(step.happened).toEqual([
      { kind: 'warning', percent: 50, at: at('2026-06-01T13:00'), late: true, lateMs: 192.5 * 60_000 },
      { kind: 'warning', percent: 75, at: at('2026-06-01T15:00'), late: true, lateMs: 72.5 * 60_000 },
      { kind: 'warning', percent: 90, at: at('2026-06-01T16:12'), late: false },
    ])
    expect(settle(step.clock, officeCalendar, at('2026-06-01T16:30')).happened).toEqual([])
  })

  it('sla rule 40: a warning never fires after the clock has ended', () => {
    const { clock, happened } = stopClock(started(hours(8), monday), officeCalendar, at('2026-06-01T16:30'))
    expect([happened, settle(clock, officeCalendar, at('2026-06-01T16:31')).happened, wakeAt(clock)]).toEqual([
      [],
      [],
      undefined,
    ])
  })

  it('sla rule 53: there is one breach a cycle, however many workers ask and however often', () => {
    const clock = started(hours(8), monday)
    const [one, other] = [
      settle(clock, officeCalendar, at('2026-06-02T09:00')),
      settle(clock, officeCalendar, at('2026-06-02T09:00')),
    ]
    expect(one).toEqual(other)
    expect(settle(one.clock, officeCalendar, at('2026-06-03T09:00'))).toEqual({ clock: one.clock, happened: [] })
    expect(stopClock(one.clock, officeCalendar, at('2026-06-03T09:00')).happened).toEqual([])
    expect(wakeAt(one.clock)).toBeUndefined()
  })

  it('asks to be woken only when something comes due then', () => {
    const clock = started(hours(8), monday)
    expect(wall(wakeAt(clock))).toBe('2026-06-01T13:00')
    expect(settle(clock, officeCalendar, at('2026-06-01T13:00') - 1)).toEqual({ clock, happened: [] })
  })
})

describe('the small print of alarms', () => {
  it('sla small print: an event at the deadline comes before the deadline, so the breach waits for the next millisecond', () => {
    const clock = started(hours(8), monday, { warnings: [] })
    const deadline = at('2026-06-01T17:00')
    expect(wakeAt(clock)).toBe(deadline + 1)
    expect(settle(clock, officeCalendar, deadline).happened).toEqual([])
    expect(settle(clock, officeCalendar, deadline + 1).happened).toEqual([
      { kind: 'breach', at: deadline, late: false },
    ])
  })

  it('sla small print: a late warning matters only while the deadline lies ahead, a late breach notice always goes', () => {
    const clock = started(hours(8), monday)
    expect(told(settle(clock, officeCalendar, at('2026-06-01T17:00')).happened)).toEqual([])
    expect(settle(clock, officeCalendar, at('2026-06-09T17:00')).happened).toEqual([
      { kind: 'breach', at: at('2026-06-01T17:00'), late: true, lateMs: 8 * 24 * hour },
    ])
  })

  it('sla small print: a warning that no longer matters does not keep waking the clock', () => {
    const step = settle(started(hours(8), monday), officeCalendar, at('2026-06-01T17:00'))
    expect(wakeAt(step.clock)).toBe(at('2026-06-01T17:00') + 1)
  })

  it('sla small print: warnings of a deadline that leaves no open time are left out', () => {
    const weekend: Target = { kind: 'calendar_days', days: 1 }
    expect(wall(started(weekend, '2026-06-06T10:00').warnAt)).toBe('2026-06-06T22:00')
    const fixed: Target = { kind: 'fixed', time: '09:00', zone: 'Etc/UTC', daysAhead: 0 }
    const clock = started(fixed, '2026-06-01T08:00')
    expect([wall(clock.dueAt), clock.warnAt]).toEqual([monday, undefined])
    expect(clock.startedAt + hour).toBe(clock.dueAt)
  })
})
