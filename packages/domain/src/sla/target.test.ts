import { describe, expect, it } from 'vitest'
import { at, officeCalendar, wall } from './samples.fixture.ts'
import { checkTarget, isPromised, targetDue } from './target.ts'

const codes = (target: unknown) => checkTarget(target).map(({ code }) => code)
const fixed = { kind: 'fixed', time: '15:00', zone: 'America/Chicago', daysAhead: 1 } as const

describe('a target', () => {
  it('sla rule 3: one that is negative or not whole seconds is refused', () => {
    expect(codes({ kind: 'business', ms: -1000 })).toEqual(['target_negative'])
    expect(codes({ kind: 'business', ms: 1500 })).toEqual(['target_not_whole_seconds'])
    expect(codes({ kind: 'calendar', hours: 1 / 7 })).toEqual(['target_not_whole_seconds'])
    expect(codes({ kind: 'business_days', days: 1.5 })).toEqual(['days_not_whole'])
    expect(codes({ kind: 'calendar_days', days: -1 })).toEqual(['target_negative'])
    expect(codes({ kind: 'calendar', hours: 'two' })).toEqual(['target_malformed'])
    expect(codes({ kind: 'calendar_days' })).toEqual(['target_malformed'])
    expect(codes({ kind: 'fortnight' })).toEqual(['target_unknown'])
    expect(codes(undefined)).toEqual(['target_unknown'])
  })

  it('sla rule 3: whole seconds pass in whatever unit they are written', () => {
    expect(codes({ kind: 'business', ms: 90_000 })).toEqual([])
    expect(codes({ kind: 'calendar', hours: 1.1 })).toEqual([])
    expect(wall(targetDue(officeCalendar, { kind: 'calendar', hours: 1.1 }, at('2026-06-01T20:00')))).toBe(
      '2026-06-01T21:06',
    )
  })

  it('a fixed time needs a real zone, a real time and a known side to snap to', () => {
    expect(codes(fixed)).toEqual([])
    expect(codes({ ...fixed, time: '15' })).toEqual(['time_malformed'])
    expect(codes({ ...fixed, zone: 'Chicago' })).toEqual(['zone_unknown'])
    expect(codes({ ...fixed, outside: 'sideways' })).toEqual(['outside_unknown'])
    expect(codes({ ...fixed, daysAhead: -1 })).toEqual(['target_negative'])
  })

  it('sla rule 51: one that is unset or zero promises nothing', () => {
    expect(isPromised(undefined)).toBe(false)
    expect(isPromised({ kind: 'business', ms: 0 })).toBe(false)
    expect(isPromised({ kind: 'business_days', days: 0 })).toBe(false)
    expect(isPromised({ kind: 'calendar', hours: 0 })).toBe(false)
    expect(isPromised({ ...fixed, daysAhead: 0 })).toBe(true)
  })
})
