import { expect, it } from 'vitest'
import { pauseClock, resumeClock } from './clock-pause.ts'
import { cancelClock, stopClock } from './clock-stop.ts'
import { settle } from './clock-wake.ts'
import { lessonsOf, progressOf, sortOf } from './risk-lessons.ts'
import { at, hour, hours, officeCalendar, started } from './samples.fixture.ts'

const monday = started(hours(6), '2026-06-01T10:00')
const stopped = (wall: string) => stopClock(monday, officeCalendar, at(wall))

it('work done in time teaches how long it ran, and that the promise was kept', () => {
  const { clock, happened } = stopped('2026-06-01T12:00')
  expect(happened).toEqual([])
  expect(lessonsOf([clock], [], at('2026-06-01T12:00'))).toEqual([
    {
      ...{ sort: 'turnaround', cycle: 1, at: at('2026-06-01T12:00'), endedMs: 2 * hour },
      outcome: {
        ...{ missed: false, ranMs: 2 * hour, promisedMs: 6 * hour },
        span: [at('2026-06-01T10:00'), at('2026-06-01T12:00')],
      },
    },
  ])
})

it('a broken promise teaches at once that it was broken, and its end how long it ran', () => {
  const late = at('2026-06-01T16:00') + 1
  const { clock: breached } = settle(monday, officeCalendar, late)
  const told = [{ kind: 'breach', clock: 'turnaround', cycle: 1 }] as const
  const [broken] = lessonsOf([breached], told, late)
  expect(broken).toMatchObject({ cutMs: 6 * hour, outcome: { missed: true, promisedMs: 6 * hour } })
  const { clock: done } = stopClock(breached, officeCalendar, at('2026-06-02T10:00'))
  expect(lessonsOf([done], [], at('2026-06-02T10:00'))).toEqual([
    { sort: 'turnaround', cycle: 1, at: at('2026-06-02T10:00'), endedMs: 8 * hour, knownMs: 6 * hour },
  ])
  const inOne = stopped('2026-06-02T10:00')
  expect(lessonsOf([inOne.clock], told, at('2026-06-02T10:00')).map(({ cutMs, knownMs }) => cutMs ?? knownMs)).toEqual([
    6 * hour,
    6 * hour,
  ])
})

it('a clock that is called off teaches that it ran so long, and one that ended as it began teaches nothing', () => {
  const { clock } = cancelClock(monday, officeCalendar, at('2026-06-01T11:00'))
  expect(lessonsOf([clock], [], at('2026-06-01T11:00'))).toEqual([
    { sort: 'turnaround', cycle: 1, at: at('2026-06-01T11:00'), cutMs: hour },
  ])
  expect(lessonsOf([stopped('2026-06-01T10:00').clock], [], at('2026-06-01T10:00'))).toEqual([])
  expect(lessonsOf([monday], [], at('2026-06-01T10:00'))).toEqual([])
  expect(sortOf({ kind: 'turnaround', audience: 'internal' })).toBe('turnaround/internal')
})

it('how far a clock is counts business time without pauses, and stands still while it is paused', () => {
  const pause = { reason: 'answer', waitsFor: 'client' } as const
  const { clock: paused } = pauseClock(monday, officeCalendar, at('2026-06-01T12:00'), pause)
  const far = { elapsedMs: 2 * hour, promisedMs: 6 * hour }
  expect(progressOf(paused, officeCalendar, at('2026-06-03T09:00'))).toEqual(far)
  const { clock: resumed } = resumeClock(paused, officeCalendar, at('2026-06-02T09:00'))
  expect(progressOf(resumed, officeCalendar, at('2026-06-02T09:00'))).toEqual(far)
  expect(progressOf(resumed, officeCalendar, at('2026-06-02T12:00'))).toEqual({ ...far, elapsedMs: 5 * hour })
  const response = { ...monday, kind: 'response', state: 'hit', elapsedBusinessMs: hour } as const
  expect(progressOf(resumed, officeCalendar, at('2026-06-02T12:00'), [response])?.begunMs).toBe(hour)
  expect(progressOf({ ...monday, dueAt: undefined } as never, officeCalendar, 0)).toBeUndefined()
})

it('the promise of a response tells that an item waits, waits too long, and waits no more', () => {
  const response = { ...monday, kind: 'response' } as const
  const waitsIn = (clock: typeof monday, wall: string, happened: Parameters<typeof lessonsOf>[1] = []) =>
    lessonsOf([clock], happened, at(wall)).flatMap(({ wait }) => wait ?? [])
  expect(waitsIn(response, '2026-06-01T10:00')).toEqual(['came'])
  expect(waitsIn(response, '2026-06-01T11:00')).toEqual([])
  const late = [{ kind: 'breach', clock: 'response', cycle: 1 }] as const
  const { clock: breached } = settle(response, officeCalendar, at('2026-06-01T16:00') + 1)
  expect(waitsIn(breached, '2026-06-01T16:01', late)).toEqual(['late'])
  const { clock: begun } = stopClock(response, officeCalendar, at('2026-06-01T12:00'))
  expect(waitsIn(begun, '2026-06-01T12:00')).toEqual(['begun'])
  expect(waitsIn(stopClock(breached, officeCalendar, at('2026-06-02T10:00')).clock, '2026-06-02T10:00')).toEqual([
    'begun',
  ])
  const { clock: calledOff } = cancelClock(breached, officeCalendar, at('2026-06-02T10:00'))
  expect(waitsIn(calledOff, '2026-06-02T10:00')).toEqual(['gone'])
  const { clock: atOnce } = stopClock(response, officeCalendar, at('2026-06-01T10:00'))
  expect(waitsIn(atOnce, '2026-06-01T10:00')).toEqual(['came', 'gone'])
  expect(waitsIn({ ...response, audience: 'internal' }, '2026-06-01T10:00')).toEqual([])
  expect(waitsIn(monday, '2026-06-01T10:00')).toEqual([])
})
