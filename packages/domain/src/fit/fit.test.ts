import { describe, expect, it } from 'vitest'
import type { Profile } from '../member/profile.ts'
import { emptyProfile } from '../member/profile.ts'
import { after, client, codesOf, member } from '../samples.fixture.ts'
import type { Assistant } from './candidates.ts'
import { fit } from './fit.ts'
import type { ListedTask } from './questions.ts'
import { saveFit } from './save-fit.ts'

const listed = (name: string, changes: Partial<ListedTask> = {}): ListedTask => ({
  ...{ name, place: 'office', perWeek: 10, minutes: 5, rulesBased: true, documented: true, risk: 'low' },
  ...{ judgement: 'none', swing: 'steady', contextMatters: true, trackable: true, handOff: true },
  ...{ liveDocumentation: false, handsOn: false, skills: [], specialties: [], languages: [], tools: [] },
  ...changes,
})
const answer = (...tasks: ListedTask[]) => fit({ tasks }, undefined, [])
const roleOf = (changes: Partial<ListedTask>, name = 'Something') => answer(listed(name, changes)).tasks[0]
const person = (memberId: string, changes: Partial<ReturnType<typeof member>> = {}): Assistant => ({
  memberId,
  member: member('assistant', changes),
})
const brings = (profile: Partial<Profile>) => ({ profile: { ...emptyProfile, ...profile } })

describe('Place each listed task inside the visit, around the visit or in the office', () => {
  it.each<[string, Partial<ListedTask>, string]>([
    [
      'inside the visit, live documentation in the record is scribe work',
      { place: 'inside', liveDocumentation: true },
      'scribe',
    ],
    ['hands-on patient flow is medical-assistant work', { place: 'inside', handsOn: true }, 'medical_assistant'],
    [
      'around the visit, what can be standardised, tracked and handed off is for a medical VA',
      { place: 'around' },
      'medical_va',
    ],
    ['office work that can be is for a general VA', { place: 'office' }, 'general_va'],
    ['inside the visit and neither, it is for nobody', { place: 'inside' }, 'none'],
    ['both at once it is for nobody until it is two tasks', { liveDocumentation: true, handsOn: true }, 'none'],
    ['what cannot be standardised is for nobody', { rulesBased: false, documented: false }, 'none'],
    ['written down, without rules, it can be unless it takes heavy judgement', { rulesBased: false }, 'general_va'],
    ['what takes heavy judgement without rules cannot', { rulesBased: false, judgement: 'heavy' }, 'none'],
    ['what cannot be tracked is for nobody', { trackable: false }, 'none'],
    ['what cannot be handed off is for nobody', { handOff: false }, 'none'],
  ])('%s', (_, changes, role) => {
    expect(roleOf(changes)).toMatchObject({ role, clinical: role === 'scribe', reason: expect.stringMatching(/\w{4}/) })
  })

  it('what is clinical by the catalogue, or reads like it, is scribe work wherever it is done', () => {
    expect(roleOf({ taskType: 'visit note drafting', place: 'around' })?.role).toBe('scribe')
    expect(roleOf({ taskType: 'crm_updates' })?.role).toBe('general_va')
    expect(roleOf({ place: 'around' }, 'Draft chart notes')).toMatchObject({ role: 'scribe', clinical: true })
  })
})

describe('The result is a recommended mix with the reason for each task', () => {
  it('of the roles that have something to do, with their minutes a week', () => {
    const { mix, tasks } = answer(
      listed('Notes', { place: 'inside', liveDocumentation: true, minutes: 20 }),
      listed('Rooming', { place: 'inside', handsOn: true }),
      listed('Faxes', { place: 'around' }),
      listed('Reports', { perWeek: 2, minutes: 30 }),
      listed('Counselling', { place: 'inside' }),
    )
    expect(mix.map(({ role, tasks, minutesPerWeek }) => [role, tasks, minutesPerWeek])).toEqual([
      ['scribe', ['Notes'], 200],
      ['medical_assistant', ['Rooming'], 50],
      ['medical_va', ['Faxes'], 50],
      ['general_va', ['Reports'], 60],
    ])
    for (const { reason } of tasks) expect(reason).toMatch(/\w{4}/)
  })

  it('dedicated when the work repeats and context matters', () => {
    expect(answer(listed('A'), listed('B')).staffing).toEqual({
      ...{ mode: 'dedicated', reason: 'All 1.7 hours a week are recurring work that needs knowledge of the client' },
    })
    expect(roleOf({ contextMatters: false })?.staffing).toMatchObject({ mode: 'pooled' })
    expect(roleOf({ perWeek: 1 })?.staffing).toMatchObject({ mode: 'pooled', reason: expect.stringContaining('rare') })
  })

  it('pooled when volume swings or skills are mixed, with the reason', () => {
    expect(answer(listed('A', { swing: 'swings' }), listed('B', { perWeek: 4 })).staffing).toEqual({
      ...{ mode: 'pooled', reason: '0.8 of 1.2 hours a week are work whose volume changes a lot' },
    })
    const mixed = answer(listed('A', { skills: ['Excel'] }), listed('B', { skills: ['Spanish calls'] })).staffing
    expect(mixed).toEqual({
      ...{ mode: 'pooled', reason: 'The tasks need different skills: A asks for excel, B for spanish calls' },
    })
    const alike = answer(listed('A', { skills: ['Excel'] }), listed('B', { skills: ['excel', 'Word'] })).staffing
    expect(alike?.mode).toBe('dedicated')
  })

  it('nobody for nothing', () => {
    expect(answer(listed('A', { trackable: false }))).toMatchObject({ mix: [], staffing: null, first: { tasks: [] } })
  })
})

describe('The first 3 to 5 tasks', () => {
  const names = (...tasks: ListedTask[]) => answer(...tasks).first.tasks.map(({ name }) => name)

  it('high volume, rules-based, low risk first', () => {
    expect(
      names(
        listed('Rare, risky, no rules', { perWeek: 1, risk: 'high', rulesBased: false }),
        listed('Often, risky', { perWeek: 50, risk: 'high' }),
        listed('Often, low risk, rules', { perWeek: 50 }),
        listed('Rare, low risk, rules', { perWeek: 1 }),
      ),
    ).toEqual(['Often, low risk, rules', 'Often, risky', 'Rare, low risk, rules', 'Rare, risky, no rules'])
  })

  it('judgement-heavy or undocumented work last, and only to make up three', () => {
    const heavy = listed('Heavy', { judgement: 'heavy', perWeek: 100 })
    const unwritten = listed('Unwritten', { documented: false, perWeek: 90 })
    expect(names(heavy, unwritten, listed('A'), listed('B'), listed('C'))).toEqual(['A', 'B', 'C'])
    expect(names(heavy, unwritten, listed('A'), listed('B'))).toEqual(['A', 'B', 'Heavy'])
  })

  it('are five at most, each with its reason, and never what stays with whoever does it', () => {
    const many = Array.from({ length: 9 }, (_, index) => listed(`T${index}`))
    const { first } = answer(...many, listed('Kept', { handOff: false }))
    expect(first.tasks).toHaveLength(5)
    expect(first.tasks[0]?.reason).toBe('High volume (10 a week), rules-based, low risk · 0.8 hours a week')
    expect(answer(listed('A')).first.reason).toBe(
      '1 of these tasks can be handed over. Add 2 more to have 3 to start with',
    )
  })
})

describe('Skills and specialty are hard filters; each refusal names the missing one', () => {
  const cardiology = listed('Referrals', {
    place: 'around',
    skills: ['Epic'],
    specialties: ['Cardiology'],
    languages: ['Spanish'],
  })
  const look = (...assistants: Assistant[]) => fit({ tasks: [cardiology] }, undefined, assistants).tasks[0]?.candidates

  it('whoever has all of it fits, whatever the case of the words', () => {
    const all = brings({ skills: ['epic', 'Excel'], specialties: ['CARDIOLOGY'], languages: ['spanish'] })
    expect(look(person('a', { supportRole: 'medical_va', ...all }))).toMatchObject({
      fits: [{ memberId: 'a' }],
      refused: [],
    })
  })

  it('and of everybody else it is said what is missing: role, skill, specialty, language', () => {
    const missing = look(
      person('a', { supportRole: 'medical_va', ...brings({ skills: ['Epic'], languages: ['Spanish'] }) }),
      person('b', { supportRole: 'general_va' }),
      person('c', { supportRole: 'medical_va', state: 'left' }),
    )?.refused.map(({ memberId, missing }) => [memberId, missing.map(({ code }) => code)])
    expect(missing).toEqual([
      ['a', ['specialty_missing']],
      ['b', ['support_role_missing', 'skill_missing', 'specialty_missing', 'language_missing']],
    ])
    const refused = look(person('a', { supportRole: 'medical_va' }))?.refused[0]?.missing
    expect(refused?.[0]?.message).toContain('Epic')
    expect(refused?.[1]?.message).toContain('Cardiology')
  })

  it('scribe work fits a certified or designated scribe alone', () => {
    const notes = listed('Notes', { place: 'inside', liveDocumentation: true })
    const people = [
      person('a', { supportRole: 'scribe' }),
      person('b', { supportRole: 'scribe', scribeCredential: 'designated' }),
      person('c', { supportRole: 'medical_va' }),
    ]
    const [found] = fit({ tasks: [notes] }, undefined, people).tasks
    expect(found?.candidates.fits.map(({ memberId }) => memberId)).toEqual(['b'])
    expect(found?.candidates.refused.flatMap(({ missing }) => missing.map(({ code }) => code))).toEqual([
      'clinical_guard',
      'clinical_guard',
    ])
  })
})

describe('The answer is kept with the client', () => {
  const tasks = ['A', 'B', 'C', 'D'].map((name) => listed(name, { tools: ['Sheet'] }))
  const kept = (chosen?: string[], of = tasks) => saveFit('client', { tasks: of }, answer(...of), chosen)

  it('with the tasks that are chosen to begin with: those of the answer, or 3 to 5 others of it', () => {
    expect(after('client', client, kept()).fit).toMatchObject({
      ...{ chosen: ['A', 'B', 'C', 'D'], mix: [{ role: 'general_va', minutesPerWeek: 200 }] },
      staffing: { mode: 'dedicated' },
    })
    expect(after('client', client, kept(['D', 'B', 'A'])).fit?.chosen).toEqual(['D', 'B', 'A'])
    expect(codesOf(kept(['A', 'B']))).toEqual(['three_to_five_tasks'])
    expect(codesOf(kept(['A', 'A', 'B']))).toEqual(['three_to_five_tasks'])
    expect(codesOf(kept(['A', 'B', 'None']))).toEqual(['task_not_listed'])
    const stays = [...tasks.slice(0, 2), listed('Kept', { handOff: false })]
    expect(codesOf(kept(undefined, stays))).toEqual(['three_to_five_tasks'])
    expect(codesOf(kept(['A', 'B', 'Kept'], stays))).toEqual(['task_not_listed'])
  })
})
