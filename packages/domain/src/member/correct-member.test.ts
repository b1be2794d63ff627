import { describe, expect, it } from 'vitest'
import { noteBounce } from '../notification/member-channels.ts'
import { after, codesOf, eventsOf, member } from '../samples.fixture.ts'
import { type Correction, type CorrectionFacts, correctMember } from './correct-member.ts'
import { eraseMember, type Member } from './member.ts'
import { samePersonAmong } from './same-person.ts'

const facts: CorrectionFacts = { byOwner: true, byThemselves: false, hasOtherOwner: true, work: [], claims: 0 }
const correct = (of: Member, wanted: Correction, more: Partial<CorrectionFacts> = {}) =>
  correctMember(of, 'kim', wanted, { ...facts, ...more })
const corrected = (of: Member, wanted: Correction, more: Partial<CorrectionFacts> = {}) =>
  after('member', of, correct(of, wanted, more))

describe('Correcting a member', () => {
  it('says what is otherwise and nothing of what stays', () => {
    const va = member('assistant')
    expect(eventsOf(correct(va, { name: 'Kim', email: 'kim@example.com', roles: ['assistant'] }))).toEqual([])
    const all = { name: 'Kim Ito', email: 'ito@example.com', roles: ['assistant', 'reviewer'] } as const
    expect(eventsOf(correct(va, all))).toEqual([
      ...['member.name_corrected', 'member.email_corrected', 'member.roles_changed'],
    ])
    expect(corrected(va, all)).toMatchObject({ ...all, supportRole: 'general_va', formerEmails: ['kim@example.com'] })
  })

  it.each<[string, Member, Correction, Partial<CorrectionFacts>, string[]]>([
    ['who has left', { ...member('reviewer'), state: 'left' }, { name: 'Ann' }, {}, ['member_left']],
    ['without a role', member('reviewer'), { roles: [] }, {}, ['role_missing']],
    [
      'who becomes an assistant of no kind',
      member('reviewer', { supportRole: null }),
      { roles: ['assistant'] },
      {},
      ['support_role_missing'],
    ],
    [
      'who becomes a contact',
      member('reviewer'),
      { roles: ['client_contact'] },
      {},
      ['client_missing', 'client_contact_stays'],
    ],
    ['who is a contact', member('client_contact'), { roles: ['reviewer'] }, {}, ['client_contact_stays']],
    ['the only owner', member('owner'), { roles: ['ops_lead'] }, { hasOtherOwner: false }, ['last_owner']],
    ['one of two owners', member('owner'), { roles: ['ops_lead'] }, {}, []],
    [
      'an assistant with work, by each',
      member('assistant'),
      { roles: ['reviewer'] },
      { work: ['the task "Mail"', 'the task "Calls"'] },
      ['work_open', 'work_open'],
    ],
    [
      'an assistant with work who stays one',
      member('assistant'),
      { roles: ['assistant', 'reviewer'] },
      { work: ['it'] },
      [],
    ],
    ['a reviewer with reviews', member('reviewer'), { roles: ['assistant'] }, { claims: 2 }, ['reviews_claimed']],
    ['a reviewer with reviews who leads', member('reviewer'), { roles: ['ops_lead'] }, { claims: 2 }, []],
    [
      'another support role',
      member('assistant'),
      { roles: ['assistant'], supportRole: 'scribe' },
      {},
      ['support_role_by_itself'],
    ],
    ['a program as an owner', member('reviewer', { kind: 'service' }), { roles: ['owner'] }, {}, ['service_role']],
  ])('is refused for every reason: %s', (_, of, wanted, more, expected) => {
    expect(codesOf(correct(of, wanted, more))).toEqual(expected)
  })

  it('is an owner’s where it is about owners or an address, and a lead’s otherwise', () => {
    const byLead = (of: Member, wanted: Correction) => codesOf(correct(of, wanted, { byOwner: false }))
    expect(byLead(member('assistant'), { name: 'Kim Ito', roles: ['assistant', 'ops_lead'] })).toEqual([])
    expect(byLead(member('owner'), {})).toEqual(['owner_alone'])
    expect(byLead(member('ops_lead'), { roles: ['owner'], email: 'me@example.com' })).toEqual([
      ...['owner_by_owner', 'address_by_owner'],
    ])
  })

  it('ends the support role and the credential of who is no assistant any more', () => {
    const scribe = member('assistant', { supportRole: 'scribe', scribeCredential: 'designated' })
    expect(corrected(scribe, { roles: ['reviewer'] })).toMatchObject({ supportRole: null, scribeCredential: null })
  })

  it('begins to write to another address anew', () => {
    const va = member('assistant')
    const bounced = after('member', va, noteBounce(va, 'kim', '550 unknown'))
    expect(corrected(bounced, { email: 'ito@example.com' })).not.toHaveProperty('emailDisabled')
  })

  it('makes nobody another person: who had an address is whoever has it', () => {
    const lead = corrected(member('ops_lead'), { email: 'ito@example.com' })
    const people = new Map([
      ['lead', lead],
      ['va', member('assistant')],
      ['other', member('assistant', { email: 'ann@example.com' })],
    ])
    const isSame = samePersonAmong((id) => people.get(id))
    expect([isSame('lead', 'va'), isSame('va', 'lead'), isSame('lead', 'other')]).toEqual([true, true, false])
  })

  it('leaves no address behind once somebody is forgotten', () => {
    const once = corrected(member('assistant'), { email: 'ito@example.com' })
    expect(JSON.stringify(after('member', once, eraseMember(once, 'kim', 'Asked for it', facts)))).not.toMatch(
      /kim@|ito@/,
    )
  })
})
