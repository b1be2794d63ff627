import { describe, expect, it } from 'vitest'
import { after, agency, bodyOf, codesOf, noon } from '../samples.fixture.ts'
import { onDutyAt, shiftsAhead } from './on-duty.ts'
import { overrideDuty, removeOverride, swapDuty } from './override-duty.ts'
import type { EscalationPolicy } from './policy.ts'
import type { DutyPlan } from './rotation.ts'
import { ladder, people, step } from './samples.fixture.ts'
import { removeEscalationPolicy, saveEscalationPolicy } from './save-policy.ts'
import { removeRotation, saveRotation } from './save-rotation.ts'
import { setEscalationSettings } from './set-settings.ts'

const { version: _, ...draft } = ladder()
const named = (rules = agency) => ({
  agency: rules,
  member: (id: string) => (id === 'gone' ? { state: 'left' as const } : people.get(id)),
  hasClient: (id: string) => id === 'client',
  hasTask: (id: string) => id === 'task',
})
const save = (changes: Partial<EscalationPolicy> = {}, rules = agency) =>
  saveEscalationPolicy(rules, 'agency', { ...draft, ...changes }, named(rules), noon)
const isMember = (id: string) => id !== 'stranger'
const rotation = {
  ...{ id: 'nights', name: 'Nights', zone: 'America/Chicago', memberIds: ['ann', 'ben'] },
  ...{ startsOn: '2026-06-01', handoverAt: '08:00', shiftDays: 7 },
}
const withRotation = after('agency', agency, saveRotation(agency, 'agency', rotation, isMember))
const week = 7 * 86_400_000

const leadsNowhere = ['channel_leads_nowhere']

describe('A ladder of the agency’s own', () => {
  it('counts its versions, and can be removed', () => {
    const saved = after('agency', agency, save())
    expect(bodyOf(save({ name: 'Again' }, saved), 'agency.escalation_policy_saved')).toMatchObject({
      policy: { version: 2 },
    })
    expect(after('agency', saved, removeEscalationPolicy(saved, 'agency', 'ours')).escalationPolicies).toEqual([])
    expect(codesOf(removeEscalationPolicy(agency, 'agency', 'ours'))).toEqual(['no_such_policy'])
  })

  it('is a duty unless it says otherwise (rule 28)', () => {
    const { dutiful: _, ...unsaid } = draft
    const said = [unsaid, { ...unsaid, dutiful: false }].map((one) =>
      saveEscalationPolicy(agency, 'agency', one, named(), noon),
    )
    expect(said.map((decision) => bodyOf(decision, 'agency.escalation_policy_saved'))).toMatchObject(
      [true, false].map((dutiful) => ({ policy: { dutiful } })),
    )
  })

  it.each<[string, Partial<EscalationPolicy>, string[]]>([
    ['without a step', { steps: [] }, ['no_steps']],
    ['with a step that tells nobody', { steps: [step('a', 'ann', { whom: [] })] }, ['step_tells_nobody']],
    ['with a step without a channel', { steps: [step('a', 'ann', { channels: [] })] }, ['step_without_channel']],
    ['with two steps of one id', { steps: [step('a', 'ann'), step('a', 'ben')] }, ['step_twice']],
    ['with a wait that is none', { steps: [step('a', 'ann', { waitMs: 0 })] }, ['wait_out_of_range']],
    [
      'with a rotation that is not there',
      { steps: [step('a', '', { whom: [{ kind: 'on_duty', rotationId: 'x' }] })] },
      ['rotation_unknown'],
    ],
    ['with somebody who is no member', { steps: [step('a', 'stranger')] }, ['member_unknown']],
    ['with somebody who has left', { steps: [step('a', 'gone')] }, ['member_left']],
    ['with a fallback owner who is no member', { fallbackMemberId: 'stranger' }, ['member_unknown']],
    ['with a chat that is not connected', { steps: [step('a', 'ann', { channels: ['slack'] })] }, leadsNowhere],
    ['with endpoints that there are none of', { steps: [step('a', 'ann', { channels: ['webhook'] })] }, leadsNowhere],
    [
      'for a client and a task that there are not',
      { when: { clientIds: ['client', 'x'], taskIds: ['y'] } },
      ['client_unknown', 'task_unknown'],
    ],
    ['with hours that never open', { hours: {} }, ['never_opens']],
    ['with too many repeats', { repeats: 11 }, ['repeats_out_of_range']],
    ['called as the one that every agency has', { id: 'default' }, ['policy_id_taken']],
  ])('is refused %s', (_name, changes, codes) => {
    expect(codesOf(save(changes))).toEqual(codes)
  })
})

describe('A ladder that names what is there', () => {
  const whom = [{ kind: 'on_duty', rotationId: 'nights' }] as const
  const byDuty = [step('a', '', { whom })]

  it('is refused with every reason at once', () => {
    const steps = [step('a', 'stranger', { channels: ['slack', 'teams'] }), step('b', 'gone')]
    expect(codesOf(save({ steps, fallbackMemberId: 'nobody' }))).toEqual([
      ...['member_unknown', 'channel_leads_nowhere', 'channel_leads_nowhere', 'member_left', 'member_unknown'],
    ])
  })

  it('is refused where everybody of its rotation has left, and saved while one is there', () => {
    expect(codesOf(save({ steps: byDuty }, withRotation))).toEqual([])
    const left = { ...rotation, memberIds: ['gone'] }
    const emptied = after('agency', agency, saveRotation(agency, 'agency', left, isMember))
    expect(codesOf(save({ steps: byDuty }, emptied))).toEqual(['rotation_without_anybody'])
  })

  it('may tell by a chat that is connected and by an endpoint that is enabled; by a disabled one it may not', () => {
    const steps = [step('a', 'ann', { channels: ['slack', 'webhook'] })]
    const chats = { c: { channel: 'slack', name: 'Ops', memberId: null } } as const
    const endpoint = (state: 'enabled' | 'disabled') => ({ e: { url: 'https://a.example', description: '', state } })
    const there = { ...agency, chats, webhooks: endpoint('enabled') }
    expect(codesOf(save({ steps }, there))).toEqual([])
    expect(codesOf(save({ steps }, { ...there, webhooks: endpoint('disabled') }))).toEqual(leadsNowhere)
  })
})

describe('A rotation', () => {
  it('is refused with every reason why it cannot work', () => {
    const bad = {
      ...rotation,
      zone: 'Nowhere',
      memberIds: ['stranger'],
      startsOn: '2026-02-30',
      handoverAt: '25:00',
      shiftDays: 0,
    }
    expect(codesOf(saveRotation(agency, 'agency', bad, isMember))).toEqual([
      ...['zone_unknown', 'date_unknown', 'time_malformed', 'shift_out_of_range', 'member_unknown'],
    ])
  })

  it('stays while a policy tells whoever is on duty by it', () => {
    const whom = [{ kind: 'on_duty', rotationId: 'nights' }] as const
    const used = after('agency', withRotation, save({ steps: [step('a', '', { whom })] }, withRotation))
    expect(codesOf(removeRotation(used, 'agency', 'nights'))).toEqual(['rotation_in_use'])
    expect(after('agency', withRotation, removeRotation(withRotation, 'agency', 'nights')).rotations).toEqual({})
  })

  it('has people who stand in, and shifts that change hands; a swap is taken back whole', () => {
    const draftOf = (memberId: string, from = noon, until = noon + week) => ({ memberId, from, until })
    const stand = (draft: ReturnType<typeof draftOf>) =>
      overrideDuty(withRotation, 'agency', 'nights', draft, 'olga', 'o', isMember, noon)
    expect(codesOf(stand(draftOf('stranger', noon, noon)))).toEqual(['time_backwards', 'member_unknown'])
    expect(after('agency', withRotation, stand(draftOf('cid'))).rotations?.['nights']?.overrides).toHaveLength(1)
    const swap = (one: number, other: number) =>
      swapDuty(withRotation, 'agency', { rotationId: 'nights', one, other }, 'olga', ['s1', 's2'], noon)
    const swapped = after('agency', withRotation, swap(noon + 2 * week, noon + 3 * week))
    expect(swapped.rotations?.['nights']?.overrides.map(({ memberId }) => memberId)).toEqual(['ann', 'ben'])
    expect(codesOf(swap(noon + week, noon + 3 * week))).toEqual(['same_person'])
    expect(codesOf(swap(noon - week, noon))).toEqual(['no_such_shift'])
    const back = after('agency', swapped, removeOverride(swapped, 'agency', 'nights', 's2', 'olga'))
    expect(back.rotations?.['nights']?.overrides).toEqual([])
  })
})

describe('A shift that has changed hands', () => {
  const three = { ...rotation, memberIds: ['ann', 'ben', 'cid'] }
  const begun = after('agency', agency, saveRotation(agency, 'agency', three, isMember))
  const swap = (rules: typeof begun, one: number, other: number, ids: readonly [string, string]) =>
    swapDuty(rules, 'agency', { rotationId: 'nights', one, other }, 'olga', ids, noon)
  const swapped = (rules: typeof begun, one: number, other: number, ids: readonly [string, string] = ['s1', 's2']) =>
    after('agency', rules, swap(rules, one, other, ids))
  const weeks = (rules: typeof begun) =>
    [1, 2, 3].map((index) => onDutyAt(rules.rotations?.['nights'] as DutyPlan, noon + index * week))

  it('escalation rule 10: changes hands back by the same swap, and on to a third by another', () => {
    expect(weeks(begun)).toEqual(['ann', 'ben', 'cid'])
    const once = swapped(begun, noon + week, noon + 2 * week)
    expect(weeks(once)).toEqual(['ben', 'ann', 'cid'])
    expect(weeks(swapped(once, noon + week, noon + 2 * week, ['s3', 's4']))).toEqual(['ann', 'ben', 'cid'])
    // Ann has the second week by now, and gives it to Cid for the third.
    expect(weeks(swapped(once, noon + 2 * week, noon + 3 * week, ['s3', 's4']))).toEqual(['ben', 'cid', 'ann'])
  })

  it('is seen ahead with whoever has it by now, from the shift that runs on, or from the first one', () => {
    const plan = swapped(begun, noon + week, noon + 2 * week).rotations?.['nights'] as DutyPlan
    const ahead = shiftsAhead(plan, noon + week, 4)
    expect(ahead.map(({ memberId }) => memberId)).toEqual(['ben', 'ann', 'cid', 'ann'])
    expect(ahead.slice(1).map(({ from }) => from)).toEqual(ahead.slice(0, -1).map(({ until }) => until))
    expect(shiftsAhead(plan, noon - 52 * week, 1)[0]?.from).toBe(Date.parse('2026-06-01T08:00:00-05:00'))
  })

  it('is whose it is by now where it is asked whether both are one person’s', () => {
    const once = swapped(begun, noon + week, noon + 3 * week)
    expect(weeks(once)).toEqual(['cid', 'ben', 'ann'])
    expect(codesOf(swap(once, noon + 3 * week, noon + 4 * week, ['s3', 's4']))).toEqual(['same_person'])
  })

  it('stays whose it is where somebody stands in for a part of it only', () => {
    const draftOf = { memberId: 'ben', from: noon + 3 * 3_600_000, until: noon + 86_400_000 }
    const partly = after('agency', begun, overrideDuty(begun, 'agency', 'nights', draftOf, 'olga', 'o', isMember, noon))
    expect(weeks(swapped(partly, noon + week, noon + 3 * week))).toEqual(['cid', 'ben', 'ann'])
  })
})

it('the times of all escalations keep what is not said, and are refused where they contradict each other', () => {
  const set = after('agency', agency, setEscalationSettings(agency, 'agency', { holdMs: 1_000 }))
  expect(set.escalationSettings).toMatchObject({ holdMs: 1_000, groupingWaitMs: 30_000 })
  expect(codesOf(setEscalationSettings(agency, 'agency', { riskClearsAt: 800 }))).toEqual(['risks_crossed'])
  expect(codesOf(setEscalationSettings(agency, 'agency', { acknowledgeMs: 60_000 }))).toEqual(['reminded_too_early'])
  expect(codesOf(setEscalationSettings(agency, 'agency', { holdMs: -1 }))).toEqual(['setting_out_of_range'])
})
