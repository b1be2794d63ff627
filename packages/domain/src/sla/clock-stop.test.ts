import { describe, expect, it } from 'vitest'
import type { Clock } from './clock.ts'
import { changePolicy } from './clock-change.ts'
import { pauseClock, resumeClock } from './clock-pause.ts'
import { cancelClock, reassignClock, resetClock, stopClock } from './clock-stop.ts'
import { settle } from './clock-wake.ts'
import { at, hour, hours, officeCalendar, policyWith, started, wall } from './samples.fixture.ts'

const monday = '2026-06-01T09:00'
const stopped = (clock: Clock, when: number) => stopClock(clock, officeCalendar, when)
const paused = (clock: Clock, when: string) =>
  pauseClock(clock, officeCalendar, at(when), { reason: 'question', waitsFor: 'client' }).clock

describe('ending a clock', () => {
  it('sla rule 34: rework before delivery stays on the same clock, which ran on', () => {
    const clock = settle(started(hours(8), monday), officeCalendar, at('2026-06-01T13:00')).clock
    const delivered = stopped(clock, at('2026-06-02T10:00')).clock
    expect(delivered).toMatchObject({ cycle: 1, state: 'missed', elapsedBusinessMs: 9 * hour })
  })

  it('sla rule 34: a brief that the client changed opens a new cycle', () => {
    const { ended, next } = resetClock(started(hours(8), monday), officeCalendar, at('2026-06-01T15:00'))
    expect(ended).toMatchObject({ cycle: 1, state: 'cancelled', elapsedBusinessMs: 6 * hour })
    expect(next).toMatchObject({ cycle: 2, state: 'running', dueAt: at('2026-06-02T15:00') })
  })

  it('sla rule 35: closed cycles stay as they ended, whatever comes later', () => {
    const hit = stopped(started(hours(8), monday), at('2026-06-01T15:00')).clock
    const later = at('2026-06-03T12:00')
    const change = { policy: policyWith(hours(1), { version: 2 }), calendarVersion: 2 }
    expect(stopped(hit, later).clock).toBe(hit)
    expect(cancelClock(hit, officeCalendar, later).clock).toBe(hit)
    expect(resetClock(hit, officeCalendar, later)).toEqual({ ended: hit, next: undefined, happened: [] })
    expect(pauseClock(hit, officeCalendar, later, { reason: 'late', waitsFor: 'client' }).clock).toBe(hit)
    expect(resumeClock(hit, officeCalendar, later).clock).toBe(hit)
    expect(changePolicy(hit, officeCalendar, later, change).clock).toBe(hit)
    expect(settle(hit, officeCalendar, later).clock).toBe(hit)
  })

  it('sla rule 36: cancelled and merged items end their clocks as neither hit nor miss', () => {
    const { clock, happened } = cancelClock(started(hours(8), monday), officeCalendar, at('2026-06-01T12:00'))
    expect([clock.state, clock.stoppedAt, happened]).toEqual(['cancelled', at('2026-06-01T12:00'), []])
  })

  it('sla rule 37: done exactly at the deadline is a hit, a millisecond later a miss', () => {
    const clock = started(hours(8), monday)
    const deadline = at('2026-06-01T17:00')
    expect([stopped(clock, deadline).clock.state, stopped(clock, deadline + 1).clock.state]).toEqual(['hit', 'missed'])
    expect(stopped(clock, deadline).happened).toEqual([])
  })

  it('sla rule 38: late work is a miss even if no sweep ran between the deadline and the finish', () => {
    const { clock, happened } = stopped(started(hours(8), monday), at('2026-06-04T10:00'))
    expect(clock).toMatchObject({ state: 'missed', breachedAt: at('2026-06-01T17:00') })
    expect(happened).toEqual([{ kind: 'breach', at: at('2026-06-01T17:00'), late: true, lateMs: 65 * hour }])
  })

  it('sla rule 49: reassignment restarts the internal clock only', () => {
    const internal = started(hours(8), monday, { audience: 'internal' })
    expect(reassignClock(internal, officeCalendar, at('2026-06-01T15:00')).next?.cycle).toBe(2)
    const facing = started(hours(8), monday)
    expect(reassignClock(facing, officeCalendar, at('2026-06-01T15:00'))).toEqual({
      ...{ ended: facing, next: undefined, happened: [] },
    })
  })
})

describe('the small print of cycles', () => {
  it('sla small print: a cycle that a reset ends is a miss only if it breached', () => {
    const step = resetClock(started(hours(1), monday), officeCalendar, at('2026-06-01T12:00'))
    expect(step.ended).toMatchObject({ state: 'missed', breachedAt: at('2026-06-01T10:00') })
    expect(step.happened).toEqual([{ kind: 'breach', at: at('2026-06-01T10:00'), late: true, lateMs: 2 * hour }])
    const fixed = { kind: 'fixed', time: '15:00', zone: 'Etc/UTC', daysAhead: 0 } as const
    const whilePaused = paused(started(fixed, monday), '2026-06-01T14:00')
    expect(resetClock(whilePaused, officeCalendar, at('2026-06-01T16:00')).ended.state).toBe('cancelled')
  })

  it('sla small print: the next cycle is still paused if a pause is open', () => {
    const { ended, next } = resetClock(
      paused(started(hours(8), monday), '2026-06-01T11:00'),
      officeCalendar,
      at('2026-06-01T13:00'),
    )
    expect(ended).toMatchObject({ state: 'cancelled', pausedBusinessMs: 2 * hour, elapsedBusinessMs: 2 * hour })
    expect(next).toMatchObject({ state: 'paused', pauses: [{ reason: 'question', spans: [at('2026-06-01T13:00')] }] })
    const again = next && resumeClock(next, officeCalendar, at('2026-06-01T14:00')).clock
    expect(wall(again?.dueAt)).toBe('2026-06-02T14:00')
  })

  it('sla small print: a cancelled clock keeps a recorded breach', () => {
    const { clock, happened } = cancelClock(started(hours(1), monday), officeCalendar, at('2026-06-01T12:00'))
    expect(clock).toMatchObject({ state: 'cancelled', breachedAt: at('2026-06-01T10:00') })
    expect(happened).toHaveLength(1)
  })

  it('sla small print: an ended clock keeps no alarm', () => {
    const limited = started(hours(8), monday, { pauseLimit: hours(1) })
    const clock = stopped(paused(limited, '2026-06-01T12:00'), at('2026-06-01T16:00')).clock
    expect([clock.warnAt, clock.pauses?.[0]?.followUpAt]).toEqual([undefined, undefined])
  })
})
