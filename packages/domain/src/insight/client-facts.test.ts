import { describe, expect, it } from 'vitest'
import { after, client, codesOf, eventsOf, noon } from '../samples.fixture.ts'
import { agreeIntake, confirmIntake, intakeWayOf } from './agree-intake.ts'
import { recordBaseline } from './record-baseline.ts'
import { setHourlyValue } from './set-hourly-value.ts'

const counted = { backlog: 40, minutesPerWeek: 600, responseMinutes: 240, source: 'Counted' }
const lead = { memberId: 'lead', isOwner: false, isDelegated: false }

describe('A baseline (backlog, minutes a week, response) is captured before the first delegation', () => {
  it('in versions, of which the last is in force, and the same again writes nothing', () => {
    const first = after('client', client, recordBaseline(undefined, 'client', counted, lead))
    expect(first.baseline).toEqual({ version: 1, ...counted, by: 'lead' })
    expect(recordBaseline(first.baseline, 'client', counted, lead)).toMatchObject({ events: [] })
    const second = after('client', first, recordBaseline(first.baseline, 'client', { ...counted, backlog: 41 }, lead))
    expect(second.baseline).toMatchObject({ version: 2, backlog: 41 })
  })

  it('after it an owner may, who says why, and nobody else; the reason stays with it', () => {
    const delegated = { ...lead, isDelegated: true }
    const owner = { ...delegated, isOwner: true }
    const late = { ...counted, reason: 'Forgotten' }
    expect(codesOf(recordBaseline(undefined, 'client', counted, delegated))).toEqual(['delegated_already'])
    expect(codesOf(recordBaseline(undefined, 'client', late, delegated))).toEqual(['delegated_already'])
    expect(codesOf(recordBaseline(undefined, 'client', counted, owner))).toEqual(['delegated_already'])
    const kept = after('client', client, recordBaseline(undefined, 'client', late, owner))
    expect(kept.baseline).toEqual({ version: 1, ...counted, by: 'lead', lateBecause: 'Forgotten' })
    // Before the first delegation a reason is no confession.
    const early = after('client', client, recordBaseline(undefined, 'client', late, lead))
    expect(early.baseline).not.toHaveProperty('lateBecause')
  })
})

describe("The hourly value of the leader's and clinician's time", () => {
  it('is kept in versions', () => {
    const value = { currency: 'USD', leader: 12_000, clinician: 24_000 }
    const kept = after('client', client, setHourlyValue(undefined, 'client', value, 'lead'))
    expect(kept.hourlyValue).toEqual({ version: 1, ...value, by: 'lead' })
    expect(setHourlyValue(kept.hourlyValue, 'client', value, 'other')).toMatchObject({ events: [] })
    const dearer = setHourlyValue(kept.hourlyValue, 'client', { ...value, leader: 13_000 }, 'lead')
    expect(after('client', kept, dearer).hourlyValue).toMatchObject({ version: 2, leader: 13_000 })
  })
})

describe('Staff know where to send requests', () => {
  const agreed = { ways: ['cadence', 'client'] as const, where: 'The shared sheet' }
  const dana = { memberId: 'dana', isOfClient: true }

  it('an intake is agreed, and the client alone confirms it; another intake asks again', () => {
    expect(codesOf(confirmIntake(undefined, 'client', dana, 'All know'))).toEqual(['intake_not_agreed'])
    const kept = after('client', client, agreeIntake(undefined, 'client', agreed, 'lead'))
    expect(kept.intake).toEqual({ version: 1, ways: ['client', 'cadence'], where: 'The shared sheet', by: 'lead' })
    expect(agreeIntake(kept.intake, 'client', agreed, 'lead')).toMatchObject({ events: [] })
    const byLead = confirmIntake(kept.intake, 'client', { memberId: 'lead', isOfClient: false }, 'All know')
    expect(codesOf(byLead)).toEqual(['not_of_the_client'])
    const said = confirmIntake(kept.intake, 'client', dana, 'All know')
    expect(eventsOf(said)).toEqual(['client.intake_confirmed'])
    const confirmed = after('client', kept, said, noon)
    expect(confirmed.intake?.confirmed).toEqual({ by: 'dana', at: noon, note: 'All know' })
    expect(confirmIntake(confirmed.intake, 'client', dana, 'All know')).toMatchObject({ events: [] })
    const moved = agreeIntake(confirmed.intake, 'client', { ...agreed, where: 'The desk' }, 'lead')
    expect(after('client', confirmed, moved).intake).toMatchObject({ version: 2, where: 'The desk' })
    expect(after('client', confirmed, moved).intake).not.toHaveProperty('confirmed')
  })

  it.each([
    ['member:x', true, 'client'],
    ['member:x', false, 'agency'],
    ['system:inbound:1', false, 'inbound'],
    ['system:cadences', false, 'cadence'],
    ['system:replay', false, undefined],
  ] as const)('what %s made (of the client: %s) came by: %s', (actor, isOfClient, way) => {
    expect(intakeWayOf(actor, isOfClient)).toBe(way)
  })
})
