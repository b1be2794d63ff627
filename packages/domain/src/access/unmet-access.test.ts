import { describe, expect, it } from 'vitest'
import { dayMs } from '../day-ms.ts'
import { heldForShadow } from '../delegation/gate-evidence.ts'
import { unmetForShadow, unmetToWork } from '../delegation/gates.ts'
import { causesOfEvent } from '../escalation/causes-of-event.ts'
import { isMoot } from '../escalation/is-moot.ts'
import { after, client, codesOf, delegation, member, noon, task } from '../samples.fixture.ts'
import { setAccessNeeds } from '../task/set-access-needs.ts'
import type { Grant } from './grant.ts'
import { grant, need, system } from './samples.fixture.ts'
import { unmetAccess } from './unmet-access.ts'

const needy = { ...task, accessNeeds: [need] }
const unmet = (changes: Partial<Grant>, at = noon) => unmetAccess(needy, [{ ...grant, ...changes }], at)
const codes = (...asked: Parameters<typeof unmet>) => unmet(...asked).map(({ code }) => code)

describe('The role that each task needs there', () => {
  const needs = (accessNeeds: (typeof need)[], systems: (typeof system)[] | undefined = [system]) =>
    setAccessNeeds('task', accessNeeds, systems)

  it('is one of a system of the register, named once', () => {
    expect(after('task', task, needs([need])).accessNeeds).toEqual([need])
    const wrong = [need, { ...need, role: 'Reader' }, { system: 'Phones', role: 'Agent' }]
    expect(codesOf(needs(wrong))).toEqual(['system_twice', 'system_unknown'])
    expect(codesOf(needs([{ ...need, role: 'Owner' }]))).toEqual(['role_unknown'])
    expect(codesOf(setAccessNeeds('task', [need], undefined)), 'before there is a register').toEqual([])
  })
})

describe('Every access the task needs is granted', () => {
  it('with a separate login, 2FA verified, least-privilege role named, secret kept in a password manager', () => {
    expect(unmet({})).toEqual([])
    expect(unmetAccess(needy, [], noon)).toEqual([
      { code: 'access_missing', message: 'No access to Records is granted', satisfiedBy: 'Grant Editor in Records' },
    ])
    const careless = { separateLogin: false, twoFactorVerifiedOn: null, inPasswordManager: false, role: 'Reader' }
    const all = ['access_role_differs', 'login_shared', 'two_factor_unverified', 'secret_unmanaged']
    expect(codes(careless)).toEqual(all)
    expect(unmet(careless).every(({ satisfiedBy }) => satisfiedBy !== undefined)).toBe(true)
  })

  it('for the client whose work it is, or for nobody’s in particular', () => {
    expect(codes({ clientId: 'other' })).toEqual(['access_missing'])
    const { clientId: _, ...shared } = grant
    expect(unmetAccess(needy, [shared], noon)).toEqual([])
    const lapsed = { ...grant, expiresAt: noon }
    expect(
      unmetAccess(needy, [shared, lapsed], noon).map(({ code }) => code),
      'the client’s own counts',
    ).toEqual(['access_lapsed'])
  })

  it('and no wider than that, or the reason why is on record', () => {
    const wide = { role: 'Administrator', includes: ['Reader', 'Editor'] }
    expect(codes(wide)).toEqual(['access_too_wide'])
    expect(codes({ ...wide, widerBecause: 'Another task needs it' })).toEqual([])
    expect(codes({ role: 'Reader', widerBecause: 'No reason widens it' })).toEqual(['access_role_differs'])
  })

  it('and neither lapsed nor being withdrawn', () => {
    expect(codes({ expiresAt: noon + 1 })).toEqual([])
    expect(codes({ expiresAt: noon })).toEqual(['access_lapsed'])
    expect(codes({ withdrawalId: 'list' })).toEqual(['access_being_withdrawn'])
  })

  it('the gate adds the agreement and, for a regulated client, the recorded sign-off, both as of now', () => {
    const agreement = { signedOn: '2026-05-01', documentLink: 'https://example.com/nda', expiresAt: noon }
    const signOff = { agreement: 'BAA', signedBy: 'Dr Hale', ...agreement }
    const facts = {
      delegation: delegation('assigned', { acknowledgedSop: 1 }),
      task: needy,
      assistant: member('assistant', { agreement, grants: [grant] }),
      client: { ...client, regulated: true, complianceSignOff: signOff },
    }
    const found = (at: number) => unmetForShadow({ ...facts, at }).map(({ code }) => code)
    expect(found(noon - 1)).toEqual([])
    expect(found(noon)).toEqual(['agreement_lapsed', 'compliance_lapsed'])
    const toWork = unmetToWork({ ...facts, at: noon }, false)
    expect(toWork.map(({ code }) => code)).toEqual(['agreement_lapsed', 'compliance_lapsed'])
    expect(heldForShadow({ ...facts, at: noon - 1 })).toContain('access to Records as Editor')
  })
})

describe('An escalation', () => {
  const about = (type: string, body: object = {}) => causesOfEvent({ type, streamId: 'id', body })

  it('is raised by a lapsed grant, an agreement that has run out, a broken promise to withdraw and an overdue review', () => {
    const key = { clientId: 'client', system: 'Records' }
    expect(about('member.access_lapsed', key)).toMatchObject([
      { change: 'raise', cause: 'lapsed_grant', subject: { kind: 'grant', id: 'id' }, key: 'lapsed:client:Records' },
    ])
    expect(about('member.agreement_lapsed')).toMatchObject([{ cause: 'lapsed_agreement', subject: { kind: 'member' } }])
    expect(about('client.compliance_lapsed')).toMatchObject([
      { cause: 'lapsed_agreement', subject: { kind: 'client' } },
    ])
    const happened = [{ kind: 'breach', at: noon + dayMs, clock: 'revoke', cycle: 1, late: false }]
    expect(about('access_checklist.clocks_settled', { happened })).toMatchObject([
      { cause: 'breach', key: 'breach:revoke' },
    ])
    expect(about('access_checklist.clocks_settled', { happened: [{ kind: 'warning' }] })).toEqual([])
    expect(about('access_checklist.fell_overdue')).toMatchObject([{ cause: 'overdue_access_review' }])
  })

  it('ends when it is renewed, taken back, answered, or they have left', () => {
    const key = { system: 'Ours' }
    for (const type of ['member.access_granted', 'member.access_revoked'])
      expect(about(type, key)).toMatchObject([{ change: 'end', key: 'lapsed:agency:Ours' }])
    expect(about('member.agreement_signed')).toMatchObject([{ change: 'end', causes: ['lapsed_agreement'] }])
    expect(about('client.compliance_signed_off')).toMatchObject([{ change: 'end', subject: { kind: 'client' } }])
    expect(about('member.left').map(({ change }) => change)).toEqual(['end', 'end'])
    expect(about('access_checklist.closed')).toMatchObject([{ causes: ['breach', 'overdue_access_review'] }])
    const moot = (state: string) => isMoot({ kind: 'breach' }, 'access_checklist', { state, isCovered: false })
    expect([moot('open'), moot('closed')]).toEqual([false, true])
  })
})
