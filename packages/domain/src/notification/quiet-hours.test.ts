import { describe, expect, it } from 'vitest'
import { quietUntil } from './quiet-hours.ts'

const chicago = 'America/Chicago'
const until = (from: string, end: string, at: string, zone = chicago) => {
  const ends = quietUntil({ from, until: end }, zone, Date.parse(at))
  return ends === null ? null : new Date(ends).toISOString().replace(':00.000Z', 'Z')
}

describe('Quiet hours', () => {
  it('escalation rule 23: that begin in a repeated hour begin the first time, and hold what comes while the wall shows it again', () => {
    // Half past one comes at 06:30Z and again at 07:30Z.
    expect(until('01:30', '06:00', '2026-11-01T06:29Z')).toBeNull()
    for (const at of ['06:30', '06:59', '07:00', '07:29', '07:30', '11:59'])
      expect(until('01:30', '06:00', `2026-11-01T${at}Z`), at).toBe('2026-11-01T12:00Z')
    expect(until('01:30', '06:00', '2026-11-01T12:00Z')).toBeNull()
  })

  it('escalation rule 23: that end in a repeated hour end once, the first time', () => {
    expect(until('22:00', '01:30', '2026-11-01T06:29Z')).toBe('2026-11-01T06:30Z')
    for (const at of ['06:30', '07:00', '07:29', '07:30'])
      expect(until('22:00', '01:30', `2026-11-01T${at}Z`)).toBeNull()
  })

  it('escalation rule 23: within the repeated hour are one time of quiet', () => {
    expect(until('01:15', '01:45', '2026-11-01T06:20Z')).toBe('2026-11-01T06:45Z')
    expect(until('01:15', '01:45', '2026-11-01T07:20Z')).toBeNull()
  })

  it('escalation rule 23: that begin or end in a gap do so at the instant after it', () => {
    expect(until('02:30', '07:00', '2026-03-08T08:00Z')).toBe('2026-03-08T12:00Z')
    expect(until('02:30', '07:00', '2026-03-08T07:59Z')).toBeNull()
    expect(until('22:00', '02:30', '2026-03-08T07:59Z')).toBe('2026-03-08T08:00Z')
  })

  it('run over midnight, and all day where they end as they begin', () => {
    expect(until('22:00', '07:00', '2026-06-02T02:59Z')).toBeNull()
    expect(until('22:00', '07:00', '2026-06-02T03:00Z')).toBe('2026-06-02T12:00Z')
    expect(until('12:00', '13:00', '2026-06-02T17:30Z')).toBe('2026-06-02T18:00Z')
    expect(until('08:00', '08:00', '2026-06-02T12:00Z')).toBe('2026-06-02T13:00Z')
  })
})
