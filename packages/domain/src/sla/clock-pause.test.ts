import { describe, expect, it } from 'vitest'
import { compileCalendar } from './business-calendar.ts'
import type { Clock } from './clock.ts'
import { changePolicy } from './clock-change.ts'
import { type Pause, pauseClock, resumeClock } from './clock-pause.ts'
import { stopClock } from './clock-stop.ts'
import { settle, wakeAt } from './clock-wake.ts'
import type { Policy } from './policy.ts'
import { at, hour, hours, office, officeCalendar, policyWith, started, wall } from './samples.fixture.ts'
import type { Target } from './target.ts'

const paused = (clock: Clock, when: string, pause: Partial<Pause> = {}) =>
  pauseClock(clock, officeCalendar, at(when), { reason: 'question', waitsFor: 'client', ...pause }).clock
const resumed = (clock: Clock, when: string, reason?: string) =>
  resumeClock(clock, officeCalendar, at(when), reason).clock
const stopped = (clock: Clock, when: string) => stopClock(clock, officeCalendar, at(when)).clock
const pausedBetween = (target: Target, from: string, since: string, until: string) =>
  resumed(paused(started(target, from), since), until)

const monday = '2026-06-01T09:00'
const fixed = (time: string, movesOnPause = false): Target => ({
  kind: 'fixed',
  time,
  zone: 'Etc/UTC',
  daysAhead: 0,
  movesOnPause,
})

describe('pausing a clock', () => {
  it('sla rule 24: the deadline moves by the business time paused', () => {
    const clock = pausedBetween(hours(8), monday, '2026-06-01T15:00', '2026-06-02T11:00')
    expect(wall(clock.dueAt)).toBe('2026-06-02T13:00')
    expect(clock).toMatchObject({ state: 'running', pausedBusinessMs: 4 * hour, firstDueAt: at('2026-06-01T17:00') })
  })

  it('sla rule 24: a calendar duration moves by calendar time', () => {
    const clock = pausedBetween({ kind: 'calendar', hours: 24 }, monday, '2026-06-01T15:00', '2026-06-02T11:00')
    expect(wall(clock.dueAt)).toBe('2026-06-03T05:00')
    const days = pausedBetween({ kind: 'calendar_days', days: 2 }, monday, '2026-06-01T15:00', '2026-06-02T11:00')
    expect(wall(days.dueAt)).toBe('2026-06-04T05:00')
  })

  it('sla rule 24: a day target keeps whole open dates plus business time and lays them anew from the resume', () => {
    const twoDays: Target = { kind: 'business_days', days: 2 }
    const started = '2026-06-01T10:00'
    const clock = pausedBetween(twoDays, started, '2026-06-01T15:00', '2026-06-03T12:00')
    expect(wall(clock.firstDueAt)).toBe('2026-06-03T10:00')
    expect(wall(clock.dueAt)).toBe('2026-06-04T15:00')
  })

  it('sla rule 24: a fixed time follows its own rule', () => {
    const stays = pausedBetween(fixed('16:00'), monday, '2026-06-01T10:00', '2026-06-01T12:00')
    const moves = pausedBetween(fixed('16:00', true), monday, '2026-06-01T10:00', '2026-06-01T12:00')
    expect([wall(stays.dueAt), wall(moves.dueAt)]).toEqual(['2026-06-01T16:00', '2026-06-02T10:00'])
  })

  it('sla rule 25: pausing outside business hours moves nothing', () => {
    const clock = pausedBetween(hours(16), monday, '2026-06-01T18:00', '2026-06-02T08:00')
    expect(wall(clock.dueAt)).toBe('2026-06-02T17:00')
    expect(clock.moves).toBeUndefined()
  })

  it('sla rule 26: a paused clock cannot breach, however long the pause', () => {
    const clock = paused(started(hours(8), monday), '2026-06-01T12:00')
    expect(wakeAt(clock)).toBeUndefined()
    expect(settle(clock, officeCalendar, at('2036-06-01T12:00'))).toEqual({ clock, happened: [] })
    expect(stopped(resumed(clock, '2036-06-02T09:00'), '2036-06-02T14:00').state).toBe('hit')
  })

  it('sla rule 26: if a policy saved during the pause leaves no time, the clock breaches at the resume', () => {
    const clock = paused(started(hours(8), monday), '2026-06-01T12:00')
    const change = { policy: policyWith(hours(1), { version: 2 }), calendarVersion: 1 }
    const changed = changePolicy(clock, officeCalendar, at('2026-06-02T12:00'), change)
    expect([wall(changed.clock.dueAt), changed.happened]).toEqual(['2026-06-01T10:00', []])
    const step = resumeClock(changed.clock, officeCalendar, at('2026-06-03T10:00'))
    expect(step.happened).toEqual([{ kind: 'breach', at: at('2026-06-03T10:00'), late: false }])
  })

  it('sla rule 27: pausing after a breach does not undo it', () => {
    const step = pauseClock(started(hours(1), monday), officeCalendar, at('2026-06-01T10:30'), {
      reason: 'question',
      waitsFor: 'client',
    })
    expect(step.happened).toEqual([{ kind: 'breach', at: at('2026-06-01T10:00'), late: true, lateMs: 30 * 60_000 }])
    const clock = resumed(step.clock, '2026-06-02T10:30')
    expect(clock).toMatchObject({ breachedAt: at('2026-06-01T10:00'), dueAt: at('2026-06-01T10:00') })
    expect(stopped(clock, '2026-06-02T11:00').state).toBe('missed')
  })

  it('sla rule 28: going from paused straight to done counts the open pause first', () => {
    const clock = stopped(paused(started(hours(8), monday), '2026-06-01T15:00'), '2026-06-03T12:00')
    expect(clock).toMatchObject({ state: 'hit', elapsedBusinessMs: 6 * hour, dueAt: at('2026-06-03T14:00') })
  })

  it('sla rule 29: pauses with several reasons are a union and no minute is subtracted twice', () => {
    const first = paused(started(hours(4), monday), '2026-06-01T10:00', { reason: 'question' })
    const both = paused(first, '2026-06-01T12:00', { reason: 'insurer', waitsFor: 'third_party' })
    const one = resumed(both, '2026-06-01T13:00', 'question')
    expect(one.state).toBe('paused')
    const clock = resumed(one, '2026-06-01T15:00', 'insurer')
    expect(clock).toMatchObject({ state: 'running', pausedBusinessMs: 5 * hour, dueAt: at('2026-06-02T10:00') })
  })

  it('sla rule 31: a pause names a reason and whom it waits for, and waiting for us never pauses the client’s clock', () => {
    const clock = started(hours(8), monday)
    expect(paused(clock, '2026-06-01T12:00', { waitsFor: 'agency' })).toBe(clock)
    const { pauses } = paused(clock, '2026-06-01T12:00', { reason: 'insurer', waitsFor: 'third_party' })
    expect(pauses).toEqual([{ reason: 'insurer', waitsFor: 'third_party', spans: [at('2026-06-01T12:00')] }])
  })

  it('sla rule 32: past its limit a pause sends one follow-up in the working hours of whoever receives it', () => {
    const receiver = compileCalendar({ ...office, zone: 'Asia/Manila' })
    const limited = started(hours(8), monday, { pauseLimit: hours(4) })
    const clock = paused(limited, '2026-06-01T15:00', { receiver })
    expect(wall(wakeAt(clock), 'Asia/Manila')).toBe('2026-06-03T09:00')
    expect(settle(clock, officeCalendar, at('2026-06-02T12:00')).happened).toEqual([])
    const step = settle(clock, officeCalendar, at('2026-06-03T01:00'))
    const told = { kind: 'follow_up', reason: 'question', waitsFor: 'client', at: at('2026-06-03T01:00'), late: false }
    expect(step.happened).toEqual([told])
    expect(settle(step.clock, officeCalendar, at('2026-06-04T01:00')).happened).toEqual([])
  })
})

describe('the small print of pauses', () => {
  it('sla small print: one begun at the deadline moves it, a later one is only reported', () => {
    const atDeadline = pausedBetween(hours(1), monday, '2026-06-01T10:00', '2026-06-01T12:00')
    expect([wall(atDeadline.dueAt), atDeadline.breachedAt]).toEqual(['2026-06-01T12:00', undefined])
    const later = pausedBetween(hours(1), monday, '2026-06-01T10:01', '2026-06-01T12:01')
    expect([wall(later.dueAt), later.pausedBusinessMs]).toEqual(['2026-06-01T10:00', 2 * hour])
  })

  it('sla small print: a resume without a reason ends all pauses', () => {
    const both = paused(paused(started(hours(4), monday), '2026-06-01T10:00'), '2026-06-01T11:00', {
      reason: 'insurer',
    })
    expect(resumed(both, '2026-06-01T12:00')).toMatchObject({ state: 'running', pausedBusinessMs: 2 * hour })
  })

  it('sla small print: a resume of a reason that is not open changes nothing', () => {
    const running = started(hours(4), monday)
    expect(resumed(running, '2026-06-01T12:00')).toBe(running)
    const clock = paused(running, '2026-06-01T10:00')
    expect(resumed(clock, '2026-06-01T12:00', 'insurer')).toBe(clock)
  })

  it('sla small print: the same reason is open once, and can open again', () => {
    const clock = paused(started(hours(4), monday), '2026-06-01T10:00')
    expect(paused(clock, '2026-06-01T11:00')).toBe(clock)
    const again = paused(resumed(clock, '2026-06-01T11:00'), '2026-06-01T12:00')
    expect(again.pauses?.map(({ spans }) => spans.map((span) => wall(span)))).toEqual([
      ['2026-06-01T10:00', '2026-06-01T11:00', '2026-06-01T12:00'],
    ])
  })

  it('sla small print: a pause of no time leaves no trace', () => {
    const clock = started(hours(4), monday)
    expect(resumed(paused(clock, '2026-06-01T10:00'), '2026-06-01T10:00')).toEqual(clock)
  })

  it('sla small print: a pause of no business time re-lays no day target', () => {
    const clock = pausedBetween({ kind: 'business_days', days: 2 }, monday, '2026-06-01T18:00', '2026-06-02T08:00')
    expect([wall(clock.dueAt), clock.moves]).toEqual(['2026-06-03T09:00', undefined])
  })

  it('sla small print: pauses carry over as they were counted when they began', () => {
    const uncounted = paused(started(hours(8), monday, { pausesFor: ['client'] }), '2026-06-01T10:00', {
      waitsFor: 'third_party',
    })
    const counting = { policy: policyWith(hours(8), { version: 2 }), calendarVersion: 1 }
    const changed = changePolicy(uncounted, officeCalendar, at('2026-06-01T11:00'), counting).clock
    expect(changed).toMatchObject({ state: 'running', dueAt: at('2026-06-01T17:00') })
    const counted = paused(started(hours(8), monday), '2026-06-01T10:00', { waitsFor: 'third_party' })
    const narrow = { policy: policyWith(hours(8), { version: 2, pausesFor: ['client'] }), calendarVersion: 1 }
    const kept = changePolicy(counted, officeCalendar, at('2026-06-01T11:00'), narrow).clock
    expect(wall(resumed(kept, '2026-06-01T12:00').dueAt)).toBe('2026-06-02T11:00')
  })

  it('sla small print: while paused no warning goes out, those passed meanwhile fire at the resume', () => {
    const clock = paused(started(fixed('17:00'), monday), '2026-06-01T11:00')
    expect(settle(clock, officeCalendar, at('2026-06-01T14:00')).happened).toEqual([])
    const step = settle(resumed(clock, '2026-06-01T15:00'), officeCalendar, at('2026-06-01T15:00'))
    expect(step.happened).toEqual([{ kind: 'warning', percent: 50, at: at('2026-06-01T15:00'), late: false }])
  })

  it('sla small print: a pause limit is a target of its own, and a pause that ends before it sends nothing', () => {
    const limit: Partial<Policy> = { pauseLimit: { kind: 'business_days', days: 2 } }
    const clock = paused(started(hours(8), monday, limit), '2026-06-01T15:00')
    expect(wall(wakeAt(clock))).toBe('2026-06-03T15:00')
    const again = resumed(clock, '2026-06-02T15:00')
    const kinds = settle(again, officeCalendar, at('2026-06-08T15:00')).happened.map(({ kind }) => kind)
    expect(kinds).toEqual(['breach'])
    expect(again.pauses?.[0]?.followUpAt).toBeUndefined()
  })

  it('sla small print: each policy names its audience, and an internal clock may wait for the agency', () => {
    const internal: Partial<Policy> = { audience: 'internal', pausesFor: ['agency'] }
    const clock = pauseClock(started(hours(8), monday, internal), officeCalendar, at('2026-06-01T10:00'), {
      reason: 'review',
      waitsFor: 'agency',
    }).clock
    expect(clock.state).toBe('paused')
    expect(paused(clock, '2026-06-01T11:00', { reason: 'absent', waitsFor: 'client' })).toBe(clock)
  })

  it('sla small print: a fixed time that passes during a pause breaches at the resume or at the finish', () => {
    const clock = paused(started(fixed('15:00'), monday), '2026-06-01T14:00')
    expect(resumed(clock, '2026-06-01T16:00').breachedAt).toBe(at('2026-06-01T16:00'))
    expect(stopped(clock, '2026-06-01T16:30')).toMatchObject({ state: 'missed', breachedAt: at('2026-06-01T16:30') })
    expect(stopped(clock, '2026-06-01T15:00').state).toBe('hit')
  })

  it('sla small print: a deadline that no opening is left for is taken away with a planning warning', () => {
    const ending = compileCalendar({ zone: 'Etc/UTC', hours: {}, exceptions: { '2026-06-01': [['09:00', '17:00']] } })
    const clock = paused(started(hours(8), monday), '2026-06-01T12:00')
    const step = resumeClock(clock, ending, at('2026-06-01T13:00'))
    expect(step.happened).toEqual([{ kind: 'planning_warning', code: 'no_opening', at: at('2026-06-01T13:00') }])
    expect(step.clock).toMatchObject({ state: 'running', firstDueAt: at('2026-06-01T17:00') })
    expect(step.clock.dueAt).toBeUndefined()
  })
})
