import { describe, expect, it } from 'vitest'
import { signOffCompliance } from '../access/agreement.ts'
import { after, client, codesOf, noon } from '../samples.fixture.ts'
import { office } from '../sla/samples.fixture.ts'
import { publishCalendar, publishPolicy, registerClient } from './client.ts'
import { defaultCalendar, defaultPolicy } from './defaults.ts'

const signOff = {
  agreement: 'BAA',
  signedBy: 'Dr. Hale',
  signedOn: '2026-05-01',
  documentLink: 'https://example.com/baa',
}
const regulated = { ...client, regulated: true }

describe('A client', () => {
  it('is registered once, in a time zone that there is', () => {
    const input = { name: 'Practice', timeZone: 'America/Chicago', regulated: true }
    expect(after('client', undefined, registerClient(undefined, 'c', input))).toMatchObject({ ...input, calendars: [] })
    expect(codesOf(registerClient(undefined, 'c', { ...input, timeZone: 'Mars/Base' }))).toEqual(['zone_unknown'])
    expect(codesOf(registerClient(client, 'c', input))).toEqual(['already_exists'])
  })

  it('keeps every version of calendar and policy, because running clocks pin theirs', () => {
    const again = after('client', client, publishCalendar(client, 'c', defaultCalendar('America/Chicago'), noon))
    expect(again.calendars).toEqual([office, defaultCalendar('America/Chicago')])
    const policy = after('client', client, publishPolicy(client, 'c', { ...defaultPolicy, onChange: 'fresh' }))
    expect(policy.policies.map(({ version, onChange }) => [version, onChange])).toEqual([
      [1, 'retroactive'],
      [2, 'fresh'],
    ])
  })

  it('publishes no calendar that never opens, and no policy that cannot work', () => {
    expect(codesOf(publishCalendar(client, 'c', { zone: 'Etc/UTC', hours: {} }, noon))).toEqual(['never_opens'])
    const negative = { ...defaultPolicy, targets: { turnaround: { kind: 'business', ms: -1 } as const } }
    expect(codesOf(publishPolicy(client, 'c', negative)).length).toBeGreaterThan(0)
  })

  it('is signed off where it is regulated, with nothing left out', () => {
    expect(after('client', regulated, signOffCompliance(regulated, 'c', signOff, noon)).complianceSignOff).toEqual(
      signOff,
    )
    expect(codesOf(signOffCompliance(client, 'c', signOff, noon))).toEqual(['not_regulated'])
    const bare = { ...signOff, signedBy: ' ', documentLink: '' }
    expect(codesOf(signOffCompliance(regulated, 'c', bare, noon))).toEqual(['field_missing', 'field_missing'])
  })
})
