import { describe, expect, it } from 'vitest'
import { after, agency, codesOf, eventsOf } from '../samples.fixture.ts'
import { foundAgency, openDrawPeriod, switchAutomaticPromotion } from './agency.ts'

describe('An agency', () => {
  it('is founded once, with a name and a time zone that there is', () => {
    const input = { name: ' ', mode: 'live' as const, timeZone: 'Nowhere' }
    expect(codesOf(foundAgency(undefined, 'a', input))).toEqual(['name_missing', 'zone_unknown'])
    expect(codesOf(foundAgency(agency, 'a', { ...input, name: 'A', timeZone: 'Etc/UTC' }))).toEqual(['already_exists'])
  })

  it('quality rule 23: an agency switches automatic promotion on for light and standard only', () => {
    expect(
      after('agency', agency, switchAutomaticPromotion('a', ['light', 'standard'])).automaticPromotion,
    ).toHaveLength(2)
    expect(codesOf(switchAutomaticPromotion('a', ['light', 'strict']))).toEqual(['plan_needs_a_signature'])
    expect(
      after('agency', { ...agency, automaticPromotion: ['light'] }, switchAutomaticPromotion('a', []))
        .automaticPromotion,
    ).toEqual([])
  })

  it('publishes the commitment of a draw period once, before its first draw', () => {
    const open = after('agency', agency, openDrawPeriod(agency, 'a', '2026-06', 'commitment'))
    expect(open.drawPeriods).toEqual({ '2026-06': 'commitment' })
    expect(eventsOf(openDrawPeriod(open, 'a', '2026-06', 'other'))).toEqual([])
  })
})
