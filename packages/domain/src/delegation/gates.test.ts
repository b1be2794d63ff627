import { describe, expect, it } from 'vitest'
import type { Grant } from '../access/grant.ts'
import type { MissRate } from '../quality/estimates/miss-rate.ts'
import { startQuality } from '../quality/quality-state.ts'
import {
  agency,
  bodyOf,
  client,
  codesOf,
  delegation,
  eventsOf,
  member,
  noon,
  promises,
  task,
} from '../samples.fixture.ts'
import { advance, isAboutToBePromoted } from './advance.ts'
import type { Delegation } from './delegation.ts'
import { type GateFacts, unmetForIndependence, unmetForReverseShadow, unmetForShadow, unmetToWork } from './gates.ts'
import { recommendationOf } from './recommendation.ts'

const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code)

const ready: GateFacts = {
  delegation: delegation('assigned', { acknowledgedSop: 1 }),
  task,
  assistant: member('assistant'),
  client,
  at: noon,
}

const grant: Grant = {
  system: 'Records',
  role: 'Reader',
  separateLogin: true,
  twoFactorVerifiedOn: '2026-05-01',
  inPasswordManager: true,
  expiresAt: null,
}
const needy: GateFacts = { ...ready, task: { ...task, accessNeeds: [{ system: 'Records', role: 'Reader' }] } }
const granted = (changes: Partial<Grant>): GateFacts => ({
  ...needy,
  assistant: member('assistant', { grants: [{ ...grant, ...changes }] }),
})
const regulated = { ...ready, client: { ...client, regulated: true } }
const clinical = { ...ready, task: { ...task, clinical: true } }
const signOff = { agreement: 'BAA', signedBy: 'Dana', signedOn: '2026-05-01', documentLink: 'https://example.com/baa' }

describe('The gate from assigned to shadow', () => {
  it.each<[string, GateFacts, string[]]>([
    ['everything is there', ready, []],
    ['no brief is published', { ...ready, task: { ...task, brief: null } }, ['brief_not_published']],
    ['no SOP is published', { ...ready, task: { ...task, sop: null } }, ['sop_not_published']],
    ['the SOP is not acknowledged', { ...ready, delegation: delegation() }, ['sop_not_acknowledged']],
    [
      'an older SOP is acknowledged',
      { ...ready, delegation: delegation('assigned', { acknowledgedSop: 0 }) },
      ['sop_not_acknowledged'],
    ],
    [
      'the agreement is not signed',
      { ...ready, assistant: member('assistant', { agreement: null }) },
      ['agreement_not_signed'],
    ],
    ['the assistant has left', { ...ready, assistant: member('assistant', { state: 'left' }) }, ['member_left']],
    ['a general VA is on a clinical task', clinical, ['clinical_guard']],
    [
      'a scribe lacks the credential',
      { ...clinical, assistant: member('assistant', { supportRole: 'scribe' }) },
      ['clinical_guard'],
    ],
    [
      'a scribe is designated',
      { ...clinical, assistant: member('assistant', { supportRole: 'scribe', scribeCredential: 'designated' }) },
      [],
    ],
    [
      'the credential is somebody else’s than a scribe’s',
      { ...clinical, assistant: member('assistant', { scribeCredential: 'certified' }) },
      ['clinical_guard'],
    ],
    ['access is not granted', needy, ['access_missing']],
    ['access is granted as it should be', granted({}), []],
    ['the role is wider than the task needs', granted({ role: 'Admin' }), ['access_role_differs']],
    ['the login is shared', granted({ separateLogin: false }), ['login_shared']],
    ['two factors are not verified', granted({ twoFactorVerifiedOn: null }), ['two_factor_unverified']],
    ['the secret is in no password manager', granted({ inPasswordManager: false }), ['secret_unmanaged']],
    ['the grant lapses at this instant', granted({ expiresAt: noon }), ['access_lapsed']],
    ['the grant lapses later', granted({ expiresAt: noon + 1 }), []],
    ['a regulated client has no compliance sign-off', regulated, ['compliance_not_signed_off']],
    [
      'a regulated client signed off',
      { ...regulated, client: { ...regulated.client, complianceSignOff: signOff } },
      [],
    ],
  ])('where %s', (_, facts, expected) => {
    expect(codes(unmetForShadow(facts))).toEqual(expected)
  })

  it('lists every condition that does not hold, each with what would satisfy it', () => {
    const nothing = {
      ...granted({
        separateLogin: false,
        twoFactorVerifiedOn: null,
        inPasswordManager: false,
        expiresAt: noon,
      }),
      ...{ delegation: delegation(), client: { ...client, regulated: true } },
    }
    const unmet = unmetForShadow({
      ...nothing,
      task: { ...nothing.task, brief: null, clinical: true },
      assistant: { ...nothing.assistant, agreement: null },
    })
    expect(codes(unmet)).toEqual([
      ...['brief_not_published', 'sop_not_acknowledged', 'clinical_guard', 'agreement_not_signed', 'login_shared'],
      ...['two_factor_unverified', 'secret_unmanaged', 'access_lapsed', 'compliance_not_signed_off'],
    ])
    for (const { satisfiedBy } of unmet) expect(satisfiedBy).toMatch(/\w/)
  })
})

describe('The gate from shadow to reverse-shadow', () => {
  const seen = { observedItems: ['1', '2', '3'], walkthrough: 'https://example.com/w' }
  const shown = { ...seen, demonstratorSignOff: { by: 'lead', at: noon } }

  it.each<[string, Partial<Delegation>, string[]]>([
    ['three items are observed, the walkthrough recorded, the demonstrator satisfied', shown, []],
    ['two items are observed', { ...shown, observedItems: ['1', '2'] }, ['too_few_observations']],
    ['no walkthrough is recorded', { ...shown, walkthrough: null }, ['walkthrough_missing']],
    ['the demonstrator has not signed off', seen, ['demonstrator_not_signed_off']],
    ['nothing has happened yet', {}, ['too_few_observations', 'walkthrough_missing', 'demonstrator_not_signed_off']],
  ])('where %s', (_, changes, expected) => {
    expect(codes(unmetForReverseShadow({ delegation: delegation('shadow', changes) }))).toEqual(expected)
  })

  it('says how many observations are left', () => {
    const [first] = unmetForReverseShadow({ delegation: delegation('shadow', { observedItems: ['1'] }) })
    expect(first?.satisfiedBy).toContain('2 more')
  })
})

describe('The gate from reverse-shadow to independent', () => {
  const quality = { ...startQuality('standard'), score: 25, inAttempt: 25, shown: true, days: ['1', '2', '3'] }
  const shown = (changes: Partial<Delegation> = {}) => delegation('reverse_shadow', { quality, ...changes })

  it.each<[string, Delegation, string[]]>([
    ['the evidence is there', shown(), []],
    ['it lies on two working days', shown({ quality: { ...quality, days: ['1', '2'] } }), ['too_few_days']],
    ['work is being reworked', shown({ openRework: ['item'] }), ['rework_open']],
    ['a critical error is unresolved', shown({ openCritical: ['item'] }), ['critical_unresolved']],
  ])('where %s', (_, one, expected) => {
    expect(codes(unmetForIndependence({ delegation: one }, true))).toEqual(expected)
  })

  it('counts what is being reworked in words that fit one and many', () => {
    const said = (openRework: string[]) => unmetForIndependence({ delegation: shown({ openRework }) }, true)[0]?.message
    expect(said(['a'])).toBe('1 work item is being reworked')
    expect(said(['a', 'b'])).toBe('2 work items are being reworked')
  })

  const step = (
    one: Delegation,
    by: Parameters<typeof advance>[4],
    changes: Partial<typeof agency> = {},
    missed?: MissRate,
  ) => advance({ ...ready, delegation: one }, 'delegation', promises, { ...agency, ...changes }, by, missed)
  const signed = (role: Parameters<typeof member>[0], memberId = 'somebody') => ({
    actor: { kind: 'member', memberId } as const,
    signer: member(role),
  })
  const engine = { actor: { kind: 'system', part: 'lifecycle' } as const, signer: undefined }

  it('asks for the signature of a lead, a reviewer or an owner; nobody confirms their own promotion', () => {
    for (const role of ['ops_lead', 'reviewer', 'owner'] as const)
      expect(eventsOf(step(shown(), signed(role)))).toEqual(['delegation.promoted'])
    expect(codesOf(step(shown(), signed('assistant')))).toEqual(['signature_missing'])
    expect(codesOf(step(shown(), signed('owner', 'assistant')))).toEqual(['own_promotion'])
  })

  it('opens by itself only under a plan for which the agency switched it on, and never under strict', () => {
    expect(codesOf(step(shown(), engine))).toEqual(['signature_missing'])
    expect(eventsOf(step(shown(), engine, { automaticPromotion: ['standard'] }))).toEqual(['delegation.promoted'])
    const strict = shown({ quality: { ...quality, planId: 'strict', score: 52, inAttempt: 52 } })
    expect(codesOf(step(strict, engine, { automaticPromotion: ['light', 'standard', 'strict'] }))).toEqual([
      'signature_missing',
    ])
  })

  it('takes an owner from the third attempt on, and no switch replaces them', () => {
    const third = shown({ quality: { ...quality, attempt: 3 } })
    expect(codesOf(step(third, signed('ops_lead')))).toEqual(['signature_missing'])
    expect(codesOf(step(third, engine, { automaticPromotion: ['standard'] }))).toEqual(['signature_missing'])
    expect(eventsOf(step(third, signed('owner')))).toEqual(['delegation.promoted'])
  })

  it('recommends nothing in a fourth attempt under the same plan', () => {
    const fourth = shown({ quality: { ...quality, attempt: 4, exhaustedAt: 25 } })
    expect(codesOf(step(fourth, signed('owner')))).toEqual(['attempts_exhausted'])
  })

  it('keeps with the promotion what it was decided upon', () => {
    const decision = step(shown(), signed('owner'))
    expect(decision).toMatchObject({
      events: [
        {
          body: {
            by: 'member:somebody',
            arithmetic: 'score 25 >= 25 after 25 reviews in attempt 1',
            falsePromotion: expect.closeTo(0.0437, 3),
            quality: { independentSince: noon, trust: 20, level: 0 },
          },
        },
      ],
    })
  })

  it('counts with what reviewers are known to miss, before it is confirmed and after', () => {
    const missed = {
      rate: 0.15,
      interval: { lower: 0.1, upper: 0.2, confidence: 0.95 },
      n: 40,
      answer: 'enough' as const,
    }
    const body = bodyOf(step(shown(), signed('owner'), {}, missed), 'delegation.promoted')
    expect(body).toMatchObject({ falsePromotion: expect.closeTo(0.128, 3), missRate: missed })
    expect(recommendationOf(shown(), missed)).toMatchObject({
      ...{ recommended: true, arithmetic: 'score 25 >= 25 after 25 reviews in attempt 1' },
      ...{ falsePromotion: expect.closeTo(0.128, 3), over: { lower: expect.closeTo(0.076, 3) } },
    })
    expect(recommendationOf(shown(), undefined)).toMatchObject({ falsePromotion: expect.closeTo(0.0437, 3) })
  })

  it('looks up what reviewers miss only where nothing but the guard may be in the way', () => {
    const automatic = { ...agency, automaticPromotion: ['standard'] }
    expect(isAboutToBePromoted(shown(), agency, signed('owner'))).toBe(true)
    expect(isAboutToBePromoted(shown(), automatic, engine)).toBe(true)
    expect(isAboutToBePromoted(shown(), agency, engine)).toBe(false)
    expect(isAboutToBePromoted(shown({ openRework: ['item'] }), automatic, engine)).toBe(false)
    expect(isAboutToBePromoted(delegation('independent'), automatic, engine)).toBe(false)
  })

  it('has no step behind it', () => {
    expect(codesOf(step(delegation('independent'), signed('owner')))).toEqual(['independent_already'])
    for (const state of ['paused', 'ended'] as const)
      expect(codesOf(step(delegation(state), signed('owner')))).toEqual(['not_allowed_now'])
  })
})

describe('Work never goes to somebody', () => {
  const unmet = (facts: Pick<GateFacts, 'task' | 'assistant' | 'at'>, observed = false) =>
    codes(unmetToWork(facts, observed))

  it('past the clinical guard, a lapsed grant or an unsigned agreement', () => {
    expect(unmet(clinical)).toEqual(['clinical_guard'])
    expect(unmet(granted({ expiresAt: noon }))).toEqual(['access_lapsed'])
    expect(unmet({ ...ready, assistant: member('assistant', { agreement: null }) })).toEqual(['agreement_not_signed'])
    expect(unmet(ready)).toEqual([])
  })

  it('who has left, in whatever role', () => {
    for (const role of ['assistant', 'ops_lead', 'client_contact'] as const)
      expect(unmet({ ...ready, assistant: member(role, { state: 'left' }) })).toEqual(['member_left'])
    expect(unmet({ ...ready, assistant: member('assistant', { state: 'left' }) }, true)).toEqual(['member_left'])
  })

  it('whom a log brought along past the clinical guard either, though they signed nothing', () => {
    const assistant = member('assistant', { agreement: null })
    expect(unmet({ ...ready, assistant }, true)).toEqual([])
    expect(unmet({ ...clinical, assistant }, true)).toEqual(['clinical_guard'])
  })

  it('who is a contact of another client', () => {
    expect(unmet({ ...needy, assistant: member('client_contact') })).toEqual([])
    expect(unmet({ ...needy, assistant: member('client_contact', { clientId: 'other' }) })).toEqual([
      'of_another_client',
    ])
  })
})
