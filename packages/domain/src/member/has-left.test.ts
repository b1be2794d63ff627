import { describe, expect, it } from 'vitest'
import { signAgreement } from '../access/agreement.ts'
import { codesOf, eventsOf, member, noon } from '../samples.fixture.ts'
import { unlessLeft } from './has-left.ts'
import { recordScribeCredential } from './member.ts'

describe('Somebody who has left', () => {
  it('signs no agreement and is given no access or credential any more', () => {
    const signed = signAgreement('m', { signedOn: '2026-06-01', documentLink: 'https://example.com/nda' }, noon)
    expect(eventsOf(unlessLeft(member('assistant'), signed))).toEqual(['member.agreement_signed'])
    const left = member('assistant', { state: 'left', supportRole: 'scribe' })
    expect(codesOf(unlessLeft(left, signed))).toEqual(['member_left'])
    expect(codesOf(unlessLeft(left, recordScribeCredential(left, 'm', 'certified')))).toEqual(['member_left'])
  })
})
