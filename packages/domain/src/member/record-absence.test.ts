import { describe, expect, it } from 'vitest'
import { absenceLimitOf, setAbsenceLimit } from '../agency/absence-limit.ts'
import { after, agency, bodyOf, codesOf, eventsOf, member, noon } from '../samples.fixture.ts'
import type { Member } from './member.ts'
import { recordAbsence } from './record-absence.ts'

const kim = member('assistant')
const record = (from: string, until: string, of: Member = kim, zone = 'America/Chicago') =>
  recordAbsence(of, 'kim', { from, until }, zone, noon)
const away = after('member', kim, record('2026-06-08', '2026-06-26'))

describe('An absence', () => {
  it('lasts whole days of the agency’s zone and ends when the next one begins there', () => {
    expect(bodyOf(record('2026-06-08', '2026-06-26'), 'member.absence_recorded')).toEqual({
      ...{ from: '2026-06-08', until: '2026-06-26', days: 19, startsAt: Date.parse('2026-06-08T00:00:00-05:00') },
      returnsAt: Date.parse('2026-06-27T00:00:00-05:00'),
    })
    expect(record('2026-06-08', '2026-06-08')).toMatchObject({ result: { days: 1, backOn: '2026-06-09' } })
  })

  it('has an end after its beginning, and no more than a year', () => {
    expect(codesOf(record('2026-06-08', '2026-06-07'))).toEqual(['absence_backwards'])
    expect(codesOf(record('2026-02-30', '2026-06-07'))).toEqual(['absence_backwards'])
    expect(codesOf(record('2026-06-08', '2027-07-01'))).toEqual(['absence_too_long'])
  })

  it('never overlaps another; said again from the same day it is corrected', () => {
    expect(codesOf(record('2026-06-20', '2026-07-03', away))).toEqual(['absence_overlaps'])
    expect(eventsOf(record('2026-06-08', '2026-06-26', away))).toEqual([])
    const longer = after('member', away, record('2026-06-08', '2026-06-30', away))
    expect(longer.absences).toMatchObject([{ until: '2026-06-30', days: 23 }])
  })
})

describe('The limit of an absence', () => {
  it('quality line 9: the limit of an absence is 30 days unless the agency says fewer, from 1 on', () => {
    expect(absenceLimitOf(agency)).toBe(30)
    expect(absenceLimitOf(undefined)).toBe(30)
    expect(absenceLimitOf(after('agency', agency, setAbsenceLimit(agency, 'a', 7)))).toBe(7)
    for (const days of [0, 31, 2.5]) expect(codesOf(setAbsenceLimit(agency, 'a', days))).toEqual(['limit_out_of_range'])
    expect(eventsOf(setAbsenceLimit(agency, 'a', 30))).toEqual([])
  })
})
