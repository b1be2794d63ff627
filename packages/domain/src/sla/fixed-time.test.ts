import { describe, expect, it } from 'vitest'
import { compileCalendar } from './business-calendar.ts'
import { type FixedTime, fixedTimeDue } from './fixed-time.ts'
import { at, everyDay, office, officeCalendar, wall } from './samples.fixture.ts'

const threeOClock: FixedTime = { kind: 'fixed', time: '15:00', zone: 'Etc/UTC', daysAhead: 0 }
const dueFor = (from: string, changes: Partial<FixedTime> = {}) =>
  wall(fixedTimeDue(officeCalendar, { ...threeOClock, ...changes }, at(from)))

describe('a fixed time', () => {
  it('is a wall time on the date so many open dates ahead', () => {
    expect(dueFor('2026-06-01T10:00')).toBe('2026-06-01T15:00')
    expect(dueFor('2026-06-05T10:00', { daysAhead: 1 })).toBe('2026-06-08T15:00')
  })

  it('sla rule 47: one already past stays in the past', () => {
    expect(dueFor('2026-06-01T16:00')).toBe('2026-06-01T15:00')
  })

  it('sla rule 48: outside open hours it snaps to the previous closing', () => {
    expect(dueFor('2026-06-01T10:00', { time: '20:00' })).toBe('2026-06-01T17:00')
  })

  it('sla rule 48: it snaps to the next opening if the policy says so', () => {
    expect(dueFor('2026-06-01T10:00', { time: '20:00', outside: 'next_opening' })).toBe('2026-06-02T09:00')
  })

  it('sla rule 48: it snaps to the next opening if the previous closing would lie before the start', () => {
    expect(dueFor('2026-06-06T10:00')).toBe('2026-06-08T09:00')
    expect(dueFor('2026-06-01T18:00', { time: '20:00' })).toBe('2026-06-02T09:00')
  })

  it('sla small print: it counts dates in the calendar’s zone and reads the time in its own', () => {
    const manila = compileCalendar({ ...everyDay([['09:00', '17:00']]), zone: 'Asia/Manila' })
    const inChicago = { ...threeOClock, zone: 'America/Chicago', daysAhead: 1 }
    const tuesdayInManila = at('2026-06-01T23:00')
    expect(wall(fixedTimeDue(manila, inChicago, tuesdayInManila), 'Asia/Manila')).toBe('2026-06-03T17:00')
    const always = compileCalendar({ ...everyDay([['00:00', '24:00']]), zone: 'Asia/Manila' })
    expect(wall(fixedTimeDue(always, inChicago, tuesdayInManila), 'America/Chicago')).toBe('2026-06-03T15:00')
  })

  it('sla small print: after midnight inside an overnight shift the date is the one the shift began on', () => {
    const nights = compileCalendar(everyDay([['22:00', '06:00']]))
    const lateEvening = { ...threeOClock, time: '23:00', daysAhead: 1 }
    expect(wall(fixedTimeDue(nights, lateEvening, at('2026-06-02T02:00')))).toBe('2026-06-02T23:00')
  })

  it('answers nothing where no time is set or no opening is found', () => {
    const { time: _, ...unset } = threeOClock
    expect(fixedTimeDue(officeCalendar, unset, at('2026-06-01T10:00'))).toBeUndefined()
    const never = compileCalendar({ ...office, hours: {} })
    expect(fixedTimeDue(never, threeOClock, at('2026-06-01T10:00'))).toBeUndefined()
  })
})
