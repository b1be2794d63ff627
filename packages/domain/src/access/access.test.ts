import { describe, expect, it } from 'vitest'
import { dayMs } from '../day-ms.ts'
import { after, bodyOf, client, codesOf, eventsOf, hour, member, noon, promises } from '../samples.fixture.ts'
import { type AccessChecklist, leftOf } from './access-checklist.ts'
import { nextReviewAt, setAccessRules, usualAccessRules } from './access-rules.ts'
import { signAgreement, signOffCompliance } from './agreement.ts'
import { type Answering, answerEntry } from './answer-entry.ts'
import { grantAccess, revokeAccess } from './change-grants.ts'
import { callAccessReview, registerSystem, retireSystem } from './client-system.ts'
import type { Grant } from './grant.ts'
import { accessEndsAt, lapsesOf } from './lapse.ts'
import { openAccessReview } from './open-review.ts'
import { openRevocation, unneededGrants } from './open-revocation.ts'
import { grant, need, system } from './samples.fixture.ts'
import { checklistDueAt, checklistWakeAt, wakeChecklist } from './wake-checklist.ts'
import { complianceEndsAt, dueOfAccess } from './wake-client-access.ts'

const systems = [system]
const held = (...grants: Grant[]) => member('assistant', { grants })
const give = (changes: Partial<Grant> = {}) => grantAccess('m', { ...grant, ...changes }, systems, noon)

describe('The register of who may get into what', () => {
  it('systems of a client (the record system, a sheet, a phone system) with their roles, the narrowest first', () => {
    const first = after('client', client, registerSystem(client, 'client', system, noon))
    const sheet = { name: 'Tracker', kind: 'sheet', roles: [] } as const
    const second = after('client', first, registerSystem(first, 'client', sheet, noon))
    expect(second.systems).toEqual([system, sheet])
    const fewer = { ...system, roles: ['Reader', 'Administrator'] }
    expect(after('client', second, registerSystem(second, 'client', fewer, noon)).systems).toEqual([sheet, fewer])
    expect(after('client', second, retireSystem(second, 'client', 'Tracker', 'Gone')).systems).toEqual([system])
    expect(codesOf(retireSystem(second, 'client', 'Phones', 'Gone'))).toEqual(['no_such_system'])
    expect(codesOf(registerSystem(client, 'client', { ...system, roles: ['Reader', 'Reader'] }, noon))).toEqual([
      'role_twice',
    ])
  })

  it('for every assistant a grant: role, separate login, 2FA verified on a date, kept in a password manager, expiry', () => {
    const first = after('member', member('assistant'), give({ passwordManager: 'Bitwarden', expiresAt: noon + dayMs }))
    expect(first.grants).toEqual([
      { ...grant, passwordManager: 'Bitwarden', expiresAt: noon + dayMs, grantedAt: noon, includes: ['Reader'] },
    ])
    const second = after('member', first, give({ role: 'Reader' }))
    expect(second.grants, 'a newer one for the system takes its place').toMatchObject([{ role: 'Reader' }])
    const other = after('member', second, grantAccess('m', { ...grant, clientId: 'other' }, systems, noon))
    expect(other.grants, 'another client may have a system of the same name').toHaveLength(2)
    const key = { clientId: 'other', system: 'Records' }
    expect(after('member', other, revokeAccess(other.grants, 'm', key, 'Moved on')).grants).toEqual(second.grants)
    expect(codesOf(revokeAccess(other.grants, 'm', { system: 'Records' }, 'Moved on'))).toEqual(['no_such_grant'])
  })

  it('a grant in a system or a role that the register does not have is refused, and so is one that cannot be', () => {
    expect(codesOf(give({ system: 'Phones' }))).toEqual(['system_unknown'])
    expect(codesOf(give({ role: 'Owner' }))).toEqual(['role_unknown'])
    const wrong = { twoFactorVerifiedOn: '2026-06-03', inPasswordManager: false, passwordManager: 'Bitwarden' }
    expect(codesOf(give({ ...wrong, expiresAt: noon }))).toEqual(['date_ahead', 'manager_unused', 'already_expired'])
    expect(codesOf(grantAccess('m', { ...grant, system: 'Ours' }, undefined, noon)), 'nobody’s in particular').toEqual(
      [],
    )
  })

  it('confidentiality agreements with signed date and document link; signed anew they are renewed', () => {
    const signed = { signedOn: '2026-06-01', documentLink: 'https://example.com/nda', expiresAt: noon + dayMs }
    const of = after('member', member('assistant'), signAgreement('m', signed, noon))
    expect(of.agreement).toEqual(signed)
    expect(codesOf(signAgreement('m', { ...signed, signedOn: '2026-07-01', expiresAt: noon }, noon))).toEqual([
      'date_ahead',
      'already_expired',
    ])
  })
})

describe('A lapsed grant', () => {
  const [soon, later] = [noon + hour, noon + 2 * hour]
  const of = after(
    'member',
    held({ ...grant, expiresAt: soon }, { ...grant, system: 'Phones', expiresAt: later }),
    signAgreement('m', { signedOn: '2026-06-01', documentLink: 'https://example.com/nda', expiresAt: later }, noon),
  )

  it('is a wait: the member wakes when the first of what they have runs out, and each end is noticed once', () => {
    expect(accessEndsAt(of)).toBe(soon)
    expect(lapsesOf(of, 'm', soon - 1)).toEqual([])
    const lapse = { kind: 'accepted' as const, events: lapsesOf(of, 'm', soon), result: {} }
    expect(eventsOf(lapse)).toEqual(['member.access_lapsed'])
    expect(bodyOf(lapse, 'member.access_lapsed')).toEqual({ clientId: 'client', system: 'Records', expiredAt: soon })
    const noticed = after('member', of, lapse, soon)
    expect(lapsesOf(noticed, 'm', soon)).toEqual([])
    expect(accessEndsAt(noticed)).toBe(later)
    expect(lapsesOf(noticed, 'm', later).map(({ type }) => type)).toEqual([
      'member.access_lapsed',
      'member.agreement_lapsed',
    ])
    const renewed = after('member', noticed, give({ expiresAt: noon + dayMs }), later)
    expect(accessEndsAt(renewed), 'a renewed one waits for its own end').toBe(later)
    expect(accessEndsAt({ ...of, state: 'left' })).toBeUndefined()
  })

  it('of a regulated client: its sign-off (agreement, who, date, document link) runs out just so', () => {
    const regulated = { ...client, regulated: true }
    const said = {
      agreement: 'BAA',
      signedBy: 'Dr Hale',
      signedOn: '2026-05-01',
      documentLink: 'https://example.com/b',
    }
    const signed = after(
      'client',
      regulated,
      signOffCompliance(regulated, 'client', { ...said, expiresAt: soon }, noon),
    )
    expect(complianceEndsAt(signed)).toBe(soon)
    expect(dueOfAccess(signed, 'client', soon - 1)).toEqual([])
    const [lapse] = dueOfAccess(signed, 'client', soon)
    expect(lapse).toMatchObject({ type: 'client.compliance_lapsed', body: { expiredAt: soon } })
    const lapsed = after('client', signed, { kind: 'accepted', events: lapse ? [lapse] : [], result: {} }, soon)
    expect([complianceEndsAt(lapsed), dueOfAccess(lapsed, 'client', later)]).toEqual([undefined, []])
  })
})

describe('Ending a delegation or a member', () => {
  const phones: Grant = { ...grant, system: 'Phones' }
  const shared: Grant = { ...grant, system: 'Chat' }
  delete (shared as { clientId?: string }).clientId
  const ended = { clientId: 'client', accessNeeds: [need, { system: 'Chat', role: 'Member' }] }

  it('asks back what no other delegation needs: of the client, and of nobody’s what the ended task needed', () => {
    const elsewhere: Grant = { ...grant, clientId: 'other' }
    const all = [grant, phones, shared, elsewhere]
    expect(unneededGrants(all, ended, [])).toEqual([grant, phones, shared])
    const others = [{ clientId: 'client', accessNeeds: [need] }]
    expect(unneededGrants(all, ended, others)).toEqual([phones, shared])
    const also = [...others, { clientId: 'other', accessNeeds: [{ system: 'Chat', role: 'Member' }] }]
    expect(unneededGrants(all, ended, also)).toEqual([phones])
    expect(unneededGrants([{ ...phones, withdrawalId: 'list' }], ended, []), 'asked back already').toEqual([])
  })

  const opening = (grants: Grant[], promised = true) =>
    openRevocation(
      'list',
      { memberId: 'm', clientId: 'client', because: { kind: 'member_left' }, grants, isMember: true },
      promised ? promises : undefined,
      noon,
    )
  const list = after('access_checklist', undefined, opening([grant, phones]))
  const marked = after('member', held(grant, phones), opening([grant, phones]))
  const answer = (
    of: AccessChecklist,
    changes: Partial<Answering>,
    grants: readonly Grant[] = marked.grants,
    isMember = true,
  ) =>
    answerEntry(
      of,
      'list',
      { entry: 1, answer: 'withdrawn', on: '2026-06-01', ...changes },
      { grants, isMember, promises, newId: 'new' },
      'lead',
      noon + hour,
    )

  it('opens a revocation checklist with one entry a grant and a clock; without any there is none', () => {
    expect(list).toMatchObject({ kind: 'revocation', state: 'open', memberId: 'm', entries: [{ role: 'Editor' }, {}] })
    expect(list.clocks).toMatchObject([{ kind: 'revoke', state: 'running', dueAt: noon + 24 * hour }])
    expect(eventsOf(opening([]))).toEqual([])
    expect(marked.grants.map(({ withdrawalId }) => withdrawalId)).toEqual(['list', 'list'])
    const unpromised = after('access_checklist', undefined, opening([grant], false))
    expect([unpromised.clocks, unpromised.dueAt]).toEqual([[], noon + dayMs])
  })

  it('each entry is confirmed by a person with date, and the last one stops the clock', () => {
    const decision = answer(list, {})
    expect(eventsOf(decision)).toEqual(['access_checklist.entry_answered', 'member.access_revoked'])
    const one = after('access_checklist', list, decision, noon + hour)
    expect(one.entries[0]?.given).toEqual({ answer: 'withdrawn', by: 'lead', on: '2026-06-01', at: noon + hour })
    expect(after('member', marked, decision).grants.map(({ system: name }) => name)).toEqual(['Phones'])
    expect(codesOf(answer(one, {}))).toEqual(['answered_already'])
    const last = after('access_checklist', one, answer(one, { entry: 2 }), noon + hour)
    expect(last).toMatchObject({ state: 'closed', clocks: [{ state: 'hit' }] })
    expect([leftOf(last), checklistDueAt(last), checklistWakeAt(last)]).toEqual([0, undefined, undefined])
  })

  it('says everything that is wrong with an answer', () => {
    expect(codesOf(answer(list, { entry: 3 }))).toEqual(['no_such_entry'])
    expect(codesOf(answer(list, { answer: 'revoke' }))).toEqual(['answer_unknown'])
    expect(codesOf(answer(list, { on: '2026-06-04' }))).toEqual(['date_ahead'])
    expect(codesOf(answer(list, { answer: 'keep' }, [], false))).toEqual(['member_left', 'note_missing'])
    expect(codesOf(answer(list, { answer: 'keep', note: 'Needed again' }, []))).toEqual(['no_such_grant'])
    expect(
      codesOf(
        answerEntry(
          undefined,
          'x',
          { entry: 1, answer: 'keep', on: '2026-06-01' },
          { grants: [], isMember: true, promises, newId: 'n' },
          'lead',
          noon,
        ),
      ),
    ).toEqual(['not_found'])
  })

  it('keeps what turns out to be needed, with the reason; what was granted anew meanwhile is not taken back', () => {
    const kept = answer(list, { answer: 'keep', note: 'Needed again' })
    expect(after('member', marked, kept).grants[0]).toEqual(grant)
    expect(eventsOf(answer(list, {}, [grant]))).toEqual(['access_checklist.entry_answered'])
  })

  it('a promise to withdraw that is missed is one breach, whatever became of it', () => {
    const [due] = list.clocks
    const late = wakeChecklist(list, 'list', promises, (due?.dueAt ?? 0) + 1)
    expect(eventsOf(late)).toEqual(['access_checklist.clocks_settled'])
    const breached = after('access_checklist', list, late, noon + 25 * hour)
    expect(breached.clocks).toMatchObject([{ breachedAt: due?.dueAt }])
    expect(eventsOf(wakeChecklist(breached, 'list', promises, noon + 30 * hour))).toEqual([])
    expect(eventsOf(wakeChecklist(undefined, 'list', promises, noon))).toEqual([])
  })
})

describe('A periodic access review', () => {
  const two = [
    { memberId: 'one', grants: [grant, { ...grant, clientId: 'other' }] },
    {
      memberId: 'two',
      grants: [
        { ...grant, includes: ['Reader'] },
        { ...grant, system: 'Phones', withdrawalId: 'x' },
      ],
    },
  ]
  const opened = openAccessReview('review', 'client', two, 14, noon)
  const review = after('access_checklist', undefined, opened)
  const answer = (of: AccessChecklist, changes: Partial<Answering>, has: Grant = two[1]?.grants[0] as Grant) =>
    answerEntry(
      of,
      'review',
      { entry: 2, answer: 'keep', on: '2026-06-01', ...changes },
      { grants: [has], isMember: true, promises, newId: 'withdrawal' },
      'lead',
      noon,
    )

  it('is opened by schedule, quarterly by default, from when the register begins', () => {
    const first = after('client', client, registerSystem(client, 'client', system, noon))
    const quarter = Date.UTC(2026, 8, 1)
    expect(first.accessReviewAt).toBe(quarter)
    expect(dueOfAccess(first, 'client', quarter - 1)).toEqual([])
    const [due] = dueOfAccess(first, 'client', quarter)
    const body = { nextAt: Date.UTC(2026, 11, 1), takesDays: 14, by: 'engine' }
    expect(due).toMatchObject({ type: 'client.access_review_fell_due', body })
    expect(bodyOf(callAccessReview(first, 'client', 'lead', noon), 'client.access_review_fell_due')).toMatchObject({
      by: 'lead',
    })
    expect(nextReviewAt({ reviewEveryMonths: 1 }, 'America/Chicago', Date.UTC(2027, 0, 31, 12))).toBe(
      Date.UTC(2027, 1, 28, 6),
    )
  })

  it('by the client’s setting, of which each number has its bounds', () => {
    const rules = { ...usualAccessRules, reviewEveryMonths: 1 }
    const set = after('client', client, setAccessRules('client', rules, 'Etc/UTC', noon))
    expect([set.accessRules, set.accessReviewAt]).toEqual([rules, Date.UTC(2026, 6, 1)])
    const wrong = { ...rules, reviewEveryMonths: 0, twoFactorDays: 1.5 }
    expect(codesOf(setAccessRules('client', wrong, 'Etc/UTC', noon))).toEqual(['out_of_range', 'out_of_range'])
  })

  it('lists what to confirm: every grant that is not being withdrawn', () => {
    expect(review.entries.map(({ memberId, system: name }) => [memberId, name])).toEqual([
      ['one', 'Records'],
      ['two', 'Records'],
    ])
    expect(eventsOf(openAccessReview('review', 'client', [], 14, noon))).toEqual([])
  })

  it('each is kept, narrowed or revoked', () => {
    const own = member('assistant', { grants: [two[1]?.grants[0] as Grant] })
    expect(after('member', own, answer(review, {})).grants).toMatchObject([{ role: 'Editor', reviewedAt: noon }])
    const narrow = answer(review, { answer: 'narrow', role: 'Reader' })
    expect(after('member', own, narrow).grants).toEqual([{ ...grant, role: 'Reader', reviewedAt: noon }])
    expect(codesOf(answer(review, { answer: 'narrow' }))).toEqual(['role_missing'])
    expect(codesOf(answer(review, { answer: 'narrow', role: 'Administrator' }))).toEqual(['not_narrower'])
    const revoke = answer(review, { answer: 'revoke' })
    expect(eventsOf(revoke)).toEqual([
      'access_checklist.entry_answered',
      'access_checklist.revocation_opened',
      'member.access_withdrawal_asked',
    ])
    expect(bodyOf(revoke, 'access_checklist.revocation_opened')).toMatchObject({
      because: { kind: 'access_review', checklistId: 'review' },
      clocks: [{ kind: 'revoke' }],
    })
  })

  it('closes when all are answered; overdue is seen', () => {
    expect(checklistDueAt(review)).toBe(noon + 14 * dayMs)
    const late = wakeChecklist(review, 'review', promises, noon + 14 * dayMs)
    expect(bodyOf(late, 'access_checklist.fell_overdue')).toEqual({ dueAt: noon + 14 * dayMs, left: 2 })
    const overdue = after('access_checklist', review, late, noon + 14 * dayMs)
    expect([overdue.overdueAt, checklistWakeAt(overdue)]).toEqual([noon + 14 * dayMs, undefined])
    const one = after('access_checklist', overdue, answer(overdue, { entry: 1 }))
    expect(after('access_checklist', one, answer(one, {})).state).toBe('closed')
  })
})
