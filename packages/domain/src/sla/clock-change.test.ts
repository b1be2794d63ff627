import { describe, expect, it } from 'vitest'
import { compileCalendar } from './business-calendar.ts'
import type { Clock } from './clock.ts'
import { applyZoneData, changePolicy, recomputeClock } from './clock-change.ts'
import { pauseClock, resumeClock } from './clock-pause.ts'
import { stopClock } from './clock-stop.ts'
import { settle } from './clock-wake.ts'
import type { Policy } from './policy.ts'
import { at, hour, hours, office, officeCalendar, policyWith, started, wall } from './samples.fixture.ts'
import type { Target } from './target.ts'

const monday = '2026-06-01T09:00'
const paused = (clock: Clock, when: string) =>
  pauseClock(clock, officeCalendar, at(when), { reason: 'question', waitsFor: 'client' }).clock
const resumed = (clock: Clock, when: string) => resumeClock(clock, officeCalendar, at(when)).clock

function changed(clock: Clock, when: string, target: Target | undefined, changes: Partial<Policy> = {}) {
  const policy = policyWith(target, { id: 'urgent', version: 2, ...changes })
  return changePolicy(clock, officeCalendar, at(when), { policy, calendarVersion: 1 })
}

/** An edit that opens the office at eight. */
const early = compileCalendar({
  ...office,
  hours: { ...office.hours, mon: [['08:00', '12:00']], tue: [['08:00', '17:00']] },
})

describe('changing what was promised', () => {
  it('sla rule 21: new zone data changes only deadlines that lie ahead, and the clock says so', () => {
    const clock = started(hours(8), monday)
    const ahead = applyZoneData(clock, early, at('2026-06-01T10:00')).clock
    expect(ahead).toMatchObject({
      dueAt: at('2026-06-02T13:00'),
      calendarVersion: 1,
      firstDueAt: at('2026-06-01T17:00'),
    })
    expect(ahead.moves).toEqual([[at('2026-06-01T10:00'), 'zone_data', at('2026-06-02T13:00')]])
    expect(applyZoneData(clock, early, at('2026-06-01T18:00')).clock).toBe(clock)
    const atPause = paused(clock, '2026-06-01T10:00')
    expect(wall(applyZoneData(atPause, early, at('2026-06-01T18:00')).clock.dueAt)).toBe('2026-06-02T13:00')
  })

  it('sla rule 41: editing a calendar touches a running clock only by an explicit recompute, which can be looked at first', () => {
    const clock = started(hours(8), monday)
    const before = JSON.stringify(clock)
    const preview = recomputeClock(clock, early, at('2026-06-01T10:00'), { calendarVersion: 2 }).clock
    expect(preview).toMatchObject({ dueAt: at('2026-06-02T13:00'), calendarVersion: 2 })
    expect(JSON.stringify(clock)).toBe(before)
    expect(settle(clock, officeCalendar, at('2026-06-01T17:00') + 1).clock.breachedAt).toBe(at('2026-06-01T17:00'))
  })

  it('sla rule 41: an edited policy reaches a running clock by the same recompute', () => {
    const policy = policyWith(hours(4), { version: 2, onChange: 'fresh' })
    const change = { calendarVersion: 1, policy }
    const { clock } = recomputeClock(started(hours(8), monday), officeCalendar, at('2026-06-01T10:00'), change)
    expect(clock).toMatchObject({ dueAt: at('2026-06-01T13:00'), policyVersion: 2 })
    const none = { calendarVersion: 1, policy: policyWith(undefined) }
    expect(recomputeClock(clock, officeCalendar, at('2026-06-01T11:00'), none).clock.state).toBe('cancelled')
  })

  it('sla rule 42: a retroactive start counts from the start of the cycle and carries the earlier pauses along', () => {
    const clock = resumed(paused(started(hours(8), monday), '2026-06-01T10:00'), '2026-06-01T12:00')
    const { clock: urgent } = changed(clock, '2026-06-01T13:00', hours(4))
    expect(urgent).toMatchObject({ dueAt: at('2026-06-01T15:00'), policy: 'urgent', pausedBusinessMs: 2 * hour })
  })

  it('sla rule 42: a fresh start counts from the change', () => {
    const clock = resumed(paused(started(hours(8), monday), '2026-06-01T10:00'), '2026-06-01T12:00')
    const { clock: urgent } = changed(clock, '2026-06-01T13:00', hours(3), { onChange: 'fresh' })
    expect(urgent).toMatchObject({ dueAt: at('2026-06-01T16:00'), countsFrom: at('2026-06-01T13:00') })
    expect(wall(urgent.warnAt)).toBe('2026-06-01T14:30')
    expect(stopClock(urgent, officeCalendar, at('2026-06-01T16:00')).clock.elapsedBusinessMs).toBe(5 * hour)
  })

  it('sla rule 43: a deadline that a change puts into the past breaches there and then, once', () => {
    const { clock, happened } = changed(started(hours(8), monday), '2026-06-01T13:00', hours(2))
    expect(happened).toEqual([{ kind: 'breach', at: at('2026-06-01T13:00'), late: false }])
    expect(settle(clock, officeCalendar, at('2026-06-01T18:00')).happened).toEqual([])
  })

  it('sla rule 44: a promise that the new policy does not make is cancelled', () => {
    expect(changed(started(hours(8), monday), '2026-06-01T13:00', undefined).clock.state).toBe('cancelled')
    expect(changed(started(hours(8), monday), '2026-06-01T13:00', hours(0)).clock.state).toBe('cancelled')
  })

  it('sla rule 47: one that goes over to a fixed time which nobody has named yet is cancelled, and planning is warned', () => {
    const unnamed: Target = { kind: 'fixed', zone: 'Etc/UTC', daysAhead: 1 }
    const told = [{ kind: 'planning_warning', code: 'no_time_set', at: at('2026-06-01T13:00') }]
    const over = changed(started(hours(8), monday), '2026-06-01T13:00', unnamed)
    expect(over).toMatchObject({ clock: { state: 'cancelled' }, happened: told })
    const policy = policyWith(unnamed)
    const recomputed = recomputeClock(started(hours(8), monday), officeCalendar, at('2026-06-01T13:00'), {
      ...{ calendarVersion: 1, policy },
    })
    expect(recomputed).toMatchObject({ clock: { state: 'cancelled' }, happened: told })
  })

  it('sla rule 46: the first deadline is kept beside the current one, with the cause of every move', () => {
    const once = resumed(paused(started(hours(8), monday), '2026-06-01T10:00'), '2026-06-01T11:00')
    const { clock } = changed(once, '2026-06-01T13:00', hours(6))
    const twice = recomputeClock(clock, early, at('2026-06-01T14:00'), { calendarVersion: 2 }).clock
    expect([wall(twice.firstDueAt), wall(twice.dueAt)]).toEqual(['2026-06-01T17:00', '2026-06-02T12:00'])
    expect(twice.moves?.map(([when, cause, due]) => [wall(when), cause, wall(due ?? 0)])).toEqual([
      ['2026-06-01T11:00', 'pause', '2026-06-02T10:00'],
      ['2026-06-01T13:00', 'policy', '2026-06-01T16:00'],
      ['2026-06-01T14:00', 'recompute', '2026-06-02T12:00'],
    ])
  })
})

describe('the small print of changes', () => {
  it('sla small print: a policy change keeps the cycle and its first due', () => {
    const { clock } = changed(started(hours(8), monday), '2026-06-01T10:00', hours(4))
    expect(clock).toMatchObject({ cycle: 1, startedAt: at(monday), firstDueAt: at('2026-06-01T17:00') })
  })

  it('sla small print: an open pause moves the new deadline at the resume', () => {
    const clock = paused(started(hours(8), monday), '2026-06-01T11:00')
    const retroactive = changed(clock, '2026-06-01T12:00', hours(4)).clock
    expect(wall(resumed(retroactive, '2026-06-01T13:00').dueAt)).toBe('2026-06-01T15:00')
    const fresh = changed(clock, '2026-06-01T12:00', hours(4), { onChange: 'fresh' }).clock
    expect(wall(resumed(fresh, '2026-06-01T13:00').dueAt)).toBe('2026-06-01T17:00')
  })

  it('sla small print: an open pause of several reasons is carried whole, also where one of them has ended', () => {
    const first = paused(started(hours(8), monday), '2026-06-01T10:00')
    const both = pauseClock(first, officeCalendar, at('2026-06-01T11:00'), {
      reason: 'lab',
      waitsFor: 'third_party',
    }).clock
    const one = resumeClock(both, officeCalendar, at('2026-06-01T12:00'), 'question').clock
    const clock = changed(one, '2026-06-01T13:00', hours(4)).clock
    expect(resumed(clock, '2026-06-01T14:00')).toMatchObject({
      dueAt: at('2026-06-01T17:00'),
      pausedBusinessMs: 4 * hour,
    })
  })

  it('sla small print: a breached cycle stays a miss, only a policy change may still move its deadline', () => {
    const breached = settle(started(hours(1), monday), officeCalendar, at('2026-06-01T11:00')).clock
    expect(recomputeClock(breached, early, at('2026-06-01T11:00'), { calendarVersion: 2 }).clock).toBe(breached)
    const { clock, happened } = changed(breached, '2026-06-01T11:00', hours(8))
    expect([wall(clock.dueAt), happened]).toEqual(['2026-06-01T17:00', []])
    const later = resumed(paused(clock, '2026-06-01T12:00'), '2026-06-01T13:00')
    expect(wall(later.dueAt)).toBe('2026-06-01T17:00')
    expect(stopClock(later, officeCalendar, at('2026-06-01T14:00')).clock.state).toBe('missed')
  })

  it('sla small print: a breach that no sweep saw is recorded before the change', () => {
    const { clock, happened } = changed(started(hours(1), monday), '2026-06-01T12:00', hours(8))
    expect(happened).toEqual([{ kind: 'breach', at: at('2026-06-01T10:00'), late: true, lateMs: 2 * hour }])
    expect(wall(clock.dueAt)).toBe('2026-06-01T17:00')
  })

  it('sla small print: warnings that went out before a change do not go out again', () => {
    const warned = settle(started(hours(8), monday), officeCalendar, at('2026-06-01T13:00')).clock
    const { clock } = changed(warned, '2026-06-01T13:00', hours(16))
    expect([clock.warned, wall(clock.warnAt)]).toEqual([[50], '2026-06-02T13:00'])
  })

  it('sla small print: a changed policy brings its own warnings, pauses and audience', () => {
    const clock = started(hours(8), monday, { warnings: [80], pausesFor: ['client'], pauseLimit: hours(1) })
    const after = changed(clock, '2026-06-01T10:00', hours(8)).clock
    expect([after.warnings, after.pausesFor, after.pauseLimit]).toEqual([undefined, undefined, undefined])
  })
})
