import { describe, expect, it } from 'vitest'
import { dayMs } from '../day-ms.ts'
import { noon } from '../samples.fixture.ts'
import { usualAccessRules } from './access-rules.ts'
import { type AccessOfClient, type AccessOfMember, accessFindings } from './findings.ts'
import type { Grant } from './grant.ts'
import { grant, need, system } from './samples.fixture.ts'

const agreement = { signedOn: '2026-05-01', documentLink: 'https://example.com/nda' }
const confirmed: Grant = { ...grant, grantedAt: noon }
const needs = [{ clientId: 'client', accessNeeds: [need] }]
const kim: AccessOfMember = {
  ...{ memberId: 'kim', isAssistant: true, agreement, grants: [confirmed], needs, handedOver: needs },
}
const practice: AccessOfClient = {
  ...{ clientId: 'client', regulated: false, complianceSignOff: null, systems: [system], rules: usualAccessRules },
}
const found = (members: readonly Partial<AccessOfMember>[], client: Partial<AccessOfClient> = {}, at = noon) =>
  accessFindings(
    members.map((changes) => ({ ...kim, ...changes })),
    [{ ...practice, ...client }],
    usualAccessRules,
    at,
  )
const codes = (...asked: Parameters<typeof found>) => found(...asked).map(({ code }) => code)
const ofGrant = (changes: Partial<Grant>, at = noon) => codes([{ grants: [{ ...confirmed, ...changes }] }], {}, at)

describe('Findings about access', () => {
  it('there are none where everything is as it should be', () => {
    expect(found([{}])).toEqual([])
  })

  it.each<[string, Partial<Grant>, number, string[]]>([
    ['a shared login is a finding', { separateLogin: false }, noon, ['shared_login']],
    ['2FA that was never verified', { twoFactorVerifiedOn: null }, noon, ['two_factor_unverified']],
    ['2FA that was verified too long ago', { twoFactorVerifiedOn: '2025-11-01' }, noon, ['two_factor_stale']],
    ['a secret that is not kept in a password manager', { inPasswordManager: false }, noon, ['secret_unmanaged']],
    [
      'least privilege: a grant wider than the task needs is a finding',
      { role: 'Administrator', includes: ['Reader', 'Editor'], widerBecause: 'For now' },
      noon,
      ['wider_than_needed'],
    ],
    ['what has run out', { expiresAt: noon }, noon, ['access_lapsed']],
    ['what runs out soon', { expiresAt: noon + 14 * dayMs }, noon, ['access_expiring']],
    ['what runs out later is none', { expiresAt: noon + 15 * dayMs }, noon, []],
    ['what nobody has confirmed for too long', { reviewedAt: noon - 121 * dayMs }, noon, ['not_reviewed']],
    ['what was granted before anybody wrote down when', { grantedAt: undefined as never }, noon, ['not_reviewed']],
  ])('%s', (_, changes, at, expected) => {
    expect(ofGrant(changes, at)).toEqual(expected)
  })

  it('a grant without need, and one in a system that is not of the register', () => {
    expect(codes([{ needs: [] }])).toEqual(['without_need'])
    const runsOut = { ...confirmed, expiresAt: noon + dayMs }
    expect(codes([{ needs: [], grants: [runsOut] }]), 'nobody is asked to renew it').toEqual(['without_need'])
    expect(codes([{}], { systems: [] })).toEqual(['system_unregistered'])
    const { clientId: _, ...shared } = confirmed
    expect(codes([{ grants: [shared] }]), 'one of nobody’s serves every client').toEqual([])
  })

  it('access that a hand-over needs and nobody has granted is one, once a system, as is access that is being taken back', () => {
    expect(found([{ grants: [], handedOver: [...needs, ...needs] }])).toMatchObject([
      {
        ...{ code: 'access_missing', severity: 'normal', memberId: 'kim', clientId: 'client', system: need.system },
        ...{ role: need.role, message: `No access to ${need.system} is granted` },
      },
    ])
    expect(codes([{ grants: [], handedOver: [] }]), 'a lead may show work without').toEqual([])
    expect(ofGrant({ withdrawalId: 'checklist' })).toEqual(['access_being_withdrawn'])
  })

  it('a wider role that another task of the same person needs is none', () => {
    const both = [
      { clientId: 'client', accessNeeds: [need] },
      { clientId: 'client', accessNeeds: [{ ...need, role: 'Administrator' }] },
    ]
    const wide: Grant = { ...confirmed, role: 'Administrator', includes: ['Reader', 'Editor'] }
    expect(codes([{ grants: [wide], needs: both }])).toEqual([])
  })

  it('agreements that are missing, have run out or run out soon, of people and of regulated clients', () => {
    expect(codes([{ agreement: null }, { agreement: null, isAssistant: false }])).toEqual(['agreement_missing'])
    expect(codes([{ agreement: { ...agreement, expiresAt: noon } }])).toEqual(['agreement_lapsed'])
    expect(codes([{ agreement: { ...agreement, expiresAt: noon + dayMs } }])).toEqual(['agreement_expiring'])
    const signOff = { agreement: 'BAA', signedBy: 'Dr Hale', ...agreement }
    const regulated = (expiresAt?: number) => ({
      regulated: true,
      complianceSignOff: { ...signOff, ...(expiresAt !== undefined && { expiresAt }) },
    })
    expect(codes([], { regulated: true })).toEqual(['compliance_missing'])
    expect(codes([], regulated())).toEqual([])
    expect(codes([], regulated(noon))).toEqual(['compliance_lapsed'])
    expect(codes([], regulated(noon + dayMs))).toEqual(['compliance_expiring'])
  })

  it('each has an id that stays, and says what would mend it', () => {
    const shared = [{ grants: [{ ...confirmed, system: 'Phone system', separateLogin: false }] }]
    const [one, ...others] = found(shared)
    expect(one).toEqual({
      id: 'shared_login/kim/client/Phone%20system',
      code: 'shared_login',
      severity: 'high',
      memberId: 'kim',
      clientId: 'client',
      system: 'Phone system',
      role: 'Editor',
      message: 'The login for Phone system is shared',
      mendedBy: 'Give them a login of their own',
    })
    const later = found(shared, {}, noon + 3 * dayMs)
    expect(later.map(({ id }) => id)).toEqual([one, ...others].map((finding) => finding?.id))
    expect(new Set(later.map(({ id }) => id)).size).toBe(later.length)
  })
})
