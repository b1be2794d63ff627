import { describe, expect, it } from 'vitest'
import { noteBounce } from '../notification/member-channels.ts'
import { personal } from '../personal.ts'
import { after, codesOf, eventsOf, member } from '../samples.fixture.ts'
import {
  eraseMember,
  evolveMember,
  joinMember,
  leaveAgency,
  type MemberEvents,
  recordScribeCredential,
} from './member.ts'

const owned = { byOwner: true, hasOtherOwner: true }

const input: MemberEvents['member.joined'] = {
  name: personal('p', 'Kim'),
  email: personal('p', 'kim@example.org'),
  roles: ['assistant'],
  clientId: null,
  supportRole: 'general_va',
}
const join = (changes: Partial<typeof input>) => codesOf(joinMember(undefined, 'member', { ...input, ...changes }))
describe('A member', () => {
  it.each<[string, Partial<typeof input>, string[]]>([
    ['with several roles', { roles: ['owner', 'ops_lead', 'assistant'] }, []],
    ['without a role', { roles: [] }, ['role_missing']],
    ['who is an assistant without a support role', { supportRole: null }, ['support_role_missing']],
    ['who is a contact of no client', { roles: ['client_contact'] }, ['client_missing']],
    ['who is a contact of one client', { roles: ['client_contact'], clientId: 'client', supportRole: null }, []],
    [
      'who is a contact and something else',
      { roles: ['client_contact', 'ops_lead'], clientId: 'client' },
      ['client_contact_only'],
    ],
    ['who signs for no client', { clinician: true }, ['clinician_of_no_client']],
    ['that is a program', { kind: 'service' }, []],
    ['that is a program and an owner', { kind: 'service', roles: ['owner', 'ops_lead'] }, ['service_role']],
    ['who signs for a client', { roles: ['client_contact'], clientId: 'client', clinician: true }, []],
  ])('joins or not: %s', (_, changes, expected) => {
    expect(join(changes)).toEqual(expected)
  })

  it('joins once under an id', () => {
    expect(codesOf(joinMember(member('owner'), 'member', input))).toEqual(['already_exists'])
  })

  it('is certified or designated as a scribe only where they are one', () => {
    expect(codesOf(recordScribeCredential(member('assistant'), 'm', 'certified'))).toEqual(['not_a_scribe'])
    const scribe = member('assistant', { supportRole: 'scribe' })
    expect(after('member', scribe, recordScribeCredential(scribe, 'm', 'designated')).scribeCredential).toBe(
      'designated',
    )
  })

  it.each([
    ['one of two owners, by an owner', 'owner', owned, []],
    ['an owner, by a lead', 'owner', { byOwner: false, hasOtherOwner: true }, ['owner_alone']],
    ['the only owner, by themselves', 'owner', { byOwner: true, hasOtherOwner: false }, ['last_owner']],
    ['the only owner, by a lead', 'owner', { byOwner: false, hasOtherOwner: false }, ['owner_alone', 'last_owner']],
    ['somebody else, by a lead', 'assistant', { byOwner: false, hasOtherOwner: false }, []],
  ] as const)('leaves or is forgotten, or has to stay: %s', (_, role, facts, expected) => {
    const one = member(role)
    expect(codesOf(leaveAgency(one, 'm', { reason: 'Moves' }, facts))).toEqual(expected)
    expect(codesOf(eraseMember(one, 'm', 'Asked for it', facts))).toEqual(expected)
    expect(codesOf(eraseMember({ ...one, state: 'left' }, 'm', 'Asked for it', facts))).toEqual([])
  })

  it('is forgotten once, and acts no more', () => {
    const gone = after('member', member('assistant'), eraseMember(member('assistant'), 'm', 'Asked for it', owned))
    expect(gone).toMatchObject({ state: 'left', name: 'erased', email: 'erased', grants: [] })
    expect(eventsOf(eraseMember(gone, 'm', 'Again', owned))).toEqual([])
  })

  it('is forgotten with why their address is used no more, which older events left', () => {
    const why = '550 kim@example.org is unknown'
    const unreached = after('member', member('assistant'), noteBounce(member('assistant'), 'm', why))
    expect(unreached.emailDisabled).toBe(why)
    expect(after('member', unreached, eraseMember(unreached, 'm', 'Asked for it', owned))).not.toHaveProperty(
      'emailDisabled',
    )
    const older = {
      type: 'member.erased',
      body: { reason: 'Asked for it', everything: true },
      at: 0,
      actor: 'system:x',
    }
    expect(evolveMember(unreached, older)).toMatchObject({ name: 'erased', emailDisabled: why })
  })
})
