import { describe, expect, it } from 'vitest'
import { after, codesOf, eventsOf, member } from '../samples.fixture.ts'
import { changeSupportRole, saveProfile, withdrawScribeCredential } from './profile.ts'

const assistant = member('assistant')

describe('An assistant has a profile', () => {
  it('of skills, specialties, vocabularies, languages, place, engagement, cost, capacity and pools; what is left out stays', () => {
    const first = after(
      'member',
      assistant,
      saveProfile(assistant, 'm', {
        ...{ skills: ['Epic', ' epic', 'Excel'], specialties: ['Cardiology'], languages: ['Spanish'], place: 'Manila' },
        ...{
          engagement: 'hourly',
          cost: { amount: 900, currency: 'USD' },
          capacityMinutes: 2_400,
          pools: ['Front desk'],
        },
      }),
    )
    expect(first.profile).toMatchObject({ skills: ['epic', 'Excel'], vocabularies: [], capacityMinutes: 2_400 })
    const next = after('member', first, saveProfile(first, 'm', { vocabularies: ['Medicare'] }))
    expect(next.profile).toMatchObject({ vocabularies: ['Medicare'], place: 'Manila', pools: ['Front desk'] })
    expect(eventsOf(saveProfile(next, 'm', { place: 'Manila' }))).toEqual([])
  })

  it('and nobody else has; a cost says by what it is counted', () => {
    expect(codesOf(saveProfile(member('reviewer'), 'm', { skills: ['Epic'] }))).toEqual(['not_an_assistant'])
    const cost = { amount: 900, currency: 'USD' }
    expect(codesOf(saveProfile(assistant, 'm', { cost }))).toEqual(['engagement_missing'])
  })

  it('changes their support role without anything else, unless they were a scribe', () => {
    const changed = after('member', assistant, changeSupportRole(assistant, 'm', 'medical_va', ['a task'], 1))
    expect(changed.supportRole).toBe('medical_va')
    expect(eventsOf(changeSupportRole(assistant, 'm', 'general_va', [], 1))).toEqual([])
    expect(codesOf(changeSupportRole(member('reviewer', { supportRole: null }), 'm', 'scribe', [], 1))).toEqual([
      'not_an_assistant',
    ])
    expect(codesOf(withdrawScribeCredential(assistant, 'm', 'Why', [], 1))).toEqual(['no_credential'])
  })
})
