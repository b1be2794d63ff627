import { describe, expect, it } from 'vitest'
import { startQuality } from '../quality/quality-state.ts'
import { after, bodyOf, codesOf, delegation, eventsOf, member, noon, submittedItem, task } from '../samples.fixture.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { adoptDelegation, assignDelegation } from './assign.ts'
import { demote, newEvidence, requalify } from './evidence.ts'
import {
  acknowledgeSop,
  closeRework,
  observeItem,
  openRework,
  recordWalkthrough,
  signOffDemonstration,
} from './facts.ts'
import { endDelegation, pauseDelegation, resumeDelegation } from './leave.ts'
import { stages } from './machine.ts'
import { delegationWakeAt, wakeDelegation } from './wake.ts'

const assignment = { delegationId: 'new', taskId: 'task', assistantId: 'assistant', cover: 'primary' } as const
const assign = (of = task, who: ReturnType<typeof member> | undefined = member('assistant'), changes = {}) =>
  assignDelegation({ ...assignment, ...changes }, of, who, newEvidence('standard'))
const opened = (cover: 'primary' | 'backup', assistantId = 'assistant') => ({
  ...task,
  delegations: [{ delegationId: 'old', assistantId, cover }],
})
const day = 86_400_000

describe('A delegation is assigned', () => {
  it('to an assistant, once for each task and person, with one primary', () => {
    expect(eventsOf(assign())).toEqual(['delegation.assigned', 'task.delegation_opened'])
    expect(codesOf(assign(task, member('reviewer')))).toEqual(['not_an_assistant'])
    expect(codesOf(assignDelegation(assignment, task, undefined, newEvidence('standard')))).toEqual([
      'not_an_assistant',
    ])
    expect(codesOf(assign(opened('backup')))).toEqual(['already_delegated'])
    expect(codesOf(assign(opened('primary', 'other')))).toEqual(['primary_taken'])
    expect(eventsOf(assign(opened('primary', 'other'), member('assistant'), { cover: 'backup' }))).toHaveLength(2)
  })

  it('to nobody who has left', () => {
    const left = member('assistant', { state: 'left' })
    expect(codesOf(assign(task, left))).toEqual(['member_left'])
    const adoption = { stage: 'independent', reason: 'Did it for years', source: 'the log' } as const
    const adopted = adoptDelegation(assignment, task, left, newEvidence('standard'), adoption, true)
    expect(codesOf(adopted)).toEqual(['member_left'])
  })

  it('never past the clinical guard, whose refusal is recorded', () => {
    const clinical = { ...task, clinical: true }
    const refusal = assign(clinical)
    expect(refusal).toMatchObject({
      code: 'clinical_guard',
      record: [{ stream: 'task', type: 'task.delegation_refused', body: { assistantId: 'assistant' } }],
    })
    const scribe = member('assistant', { supportRole: 'scribe', scribeCredential: 'certified' })
    expect(eventsOf(assign(clinical, scribe))).toEqual([
      'delegation.assigned',
      'task.delegation_opened',
      'member.clinical_work_given',
    ])
  })
})

describe('A person whom history brings along', () => {
  const adoption = { stage: 'independent', reason: 'Did it for years', source: 'the log' } as const
  const adopt = (of = task, observed = true) =>
    adoptDelegation(assignment, of, member('assistant'), newEvidence('standard'), adoption, observed)

  it('is adopted in a virtual agency only, with reason and source, and without a claim to a promotion', () => {
    expect(codesOf(adopt(task, false))).toEqual(['not_virtual'])
    const adopted = after('delegation', undefined, adopt())
    expect(adopted).toMatchObject({ state: 'independent', observed: true, adoption, independentAt: null })
    expect(adopted.quality.independentSince).toBeNull()
  })

  it('does not get past the clinical guard', () => {
    expect(codesOf(adopt({ ...task, clinical: true }))).toEqual(['clinical_guard'])
  })

  it('keeps no evidence and never lapses', () => {
    const adopted = after('delegation', undefined, adopt())
    expect(delegationWakeAt(adopted)).toBeUndefined()
    expect(eventsOf(requalify(adopted, 'd', 'New SOP', noon))).toEqual([])
  })
})

describe('What an assistant has to see', () => {
  const lead = { id: 'lead', member: member('ops_lead'), delegation: undefined }
  const watch = (state: ReturnType<typeof delegation>, by: typeof lead | object = lead, item = submittedItem()) =>
    observeItem(state, 'd', 'item', item, by as never)

  it('is real work of the task, done by a qualified demonstrator while in shadow', () => {
    const shadow = delegation('shadow')
    expect(eventsOf(watch(shadow))).toEqual(['delegation.item_observed'])
    for (const state of ['assigned', 'reverse_shadow', 'independent', 'paused', 'ended'] as const)
      expect(codesOf(watch(delegation(state)))).toEqual(['not_in_shadow'])
    expect(codesOf(watch(shadow, lead, submittedItem({ taskId: 'other' })))).toEqual(['item_of_another_task'])
    expect(codesOf(watch(shadow, lead, submittedItem({ submissions: 0 })))).toEqual(['item_not_done'])
    expect(codesOf(watch(shadow, lead, submittedItem({ imported: true })))).toEqual(['taken_over_from_a_list'])
  })

  it.each([
    [
      'a colleague in reverse-shadow',
      { id: 'x', member: member('assistant'), delegation: delegation('reverse_shadow') },
    ],
    ['a colleague without a delegation', { id: 'x', member: member('assistant'), delegation: undefined }],
    ['the assistant, though they lead elsewhere', { ...lead, id: 'assistant' }],
    [
      'a contact of another client',
      { id: 'x', member: member('client_contact', { clientId: 'other' }), delegation: undefined },
    ],
  ])('is not shown by %s', (_, by) => {
    expect(codesOf(watch(delegation('shadow'), by))).toEqual(['demonstrator_unqualified'])
    expect(codesOf(signOffDemonstration(delegation('shadow'), 'd', by as never))).toEqual(['demonstrator_unqualified'])
  })

  it.each([
    ['an independent colleague', { id: 'x', member: member('assistant'), delegation: delegation('independent') }],
    ['a lead', lead],
    ['a contact of the client', { id: 'x', member: member('client_contact'), delegation: undefined }],
  ])('is shown and signed off by %s', (_, by) => {
    expect(eventsOf(watch(delegation('shadow'), by))).toHaveLength(1)
    const seen = after('delegation', delegation('shadow'), watch(delegation('shadow'), by))
    expect(eventsOf(signOffDemonstration(seen, 'd', by as never))).toHaveLength(1)
  })

  it('is not signed off by somebody who showed none of it, however qualified', () => {
    const seen = after('delegation', delegation('shadow'), watch(delegation('shadow')))
    const owner = { id: 'owner', member: member('owner'), delegation: undefined }
    expect(codesOf(signOffDemonstration(delegation('shadow'), 'd', lead))).toEqual(['showed_nothing'])
    expect(codesOf(signOffDemonstration(seen, 'd', owner))).toEqual(['showed_nothing'])
  })

  it('is done while they are in shadow, not before', () => {
    const gate = { stream: 'delegation', id: 'd', type: 'delegation.shadow_started', body: { gate: [] } } as const
    const began = { kind: 'accepted', events: [gate], result: {} } as const
    const shadow = after('delegation', delegation(), began, noon + 2 * 3_600_000)
    const handedIn = (submittedAt: number) => submittedItem({ submittedAt })
    expect(codesOf(watch(shadow, lead, handedIn(noon + 2 * 3_600_000 - 1)))).toEqual(['done_before_shadow'])
    expect(eventsOf(watch(shadow, lead, handedIn(noon + 2 * 3_600_000)))).toHaveLength(1)
  })

  it('is not what they had a hand in themselves', () => {
    const own = submittedItem({ hands: ['lead', 'assistant'] })
    expect(codesOf(watch(delegation('shadow'), lead, own))).toEqual(['demonstrator_unqualified'])
  })

  it('counts an item once', () => {
    expect(eventsOf(watch(delegation('shadow', { observedItems: ['item'] })))).toEqual([])
  })

  it('includes the current SOP, and nothing of a delegation that has ended', () => {
    expect(eventsOf(acknowledgeSop(delegation(), 'd', task, 1))).toEqual(['delegation.sop_acknowledged'])
    expect(codesOf(acknowledgeSop(delegation(), 'd', task, 2))).toEqual(['no_such_sop'])
    expect(codesOf(acknowledgeSop(delegation('ended'), 'd', task, 1))).toEqual(['delegation_ended'])
    expect(codesOf(recordWalkthrough(delegation('ended'), 'd', 'https://example.com'))).toEqual(['delegation_ended'])
  })
})

const limit = { until: noon + 30 * day, at: noon }
const resume = (paused: ReturnType<typeof delegation>) => resumeDelegation(paused, 'd', task, member('assistant'))

describe('A delegation leaves', () => {
  it('into a pause and back to where it was, from every stage', () => {
    for (const stage of stages) {
      const paused = after('delegation', delegation(stage), pauseDelegation(delegation(stage), 'd', 'Away', limit))
      expect(paused).toMatchObject({ state: 'paused', pausedFrom: stage })
      expect(after('delegation', paused, resume(paused))).toMatchObject({
        state: stage,
        pausedFrom: null,
      })
    }
    const twice = delegation('paused', { pausedFrom: 'shadow' })
    expect(codesOf(pauseDelegation(twice, 'd', 'Twice', limit))).toEqual(['not_allowed_now'])
  })

  it('into a pause with a limit, at which a lead is asked once; resumed before, nobody is', () => {
    const from = delegation('shadow')
    expect(codesOf(pauseDelegation(from, 'd', 'Away', { until: noon, at: noon }))).toEqual(['pause_ends_before'])
    const paused = after('delegation', from, pauseDelegation(from, 'd', 'Away', limit))
    expect(delegationWakeAt(paused)).toBe(limit.until)
    expect(eventsOf(wakeDelegation(paused, 'd', limit.until - 1, 30))).toEqual([])
    const told = wakeDelegation(paused, 'd', limit.until, 30)
    expect(eventsOf(told)).toEqual(['delegation.pause_limit_passed'])
    const still = after('delegation', paused, told)
    expect(still).toMatchObject({ state: 'paused', pausedFrom: 'shadow' })
    expect(eventsOf(wakeDelegation(still, 'd', limit.until + day, 30))).toEqual([])
    expect(delegationWakeAt(after('delegation', paused, resume(paused)))).toBeUndefined()
  })

  it('for good only after its open work is handed over; each open item is named', () => {
    const open = [
      { id: 'a', title: 'First' },
      { id: 'b', title: 'Second' },
    ]
    const refusal = endDelegation(delegation('independent'), 'd', open, 'Over')
    expect(codesOf(refusal)).toEqual(['work_item_open', 'work_item_open'])
    expect(refusal).toMatchObject({
      code: 'hand_off_missing',
      reasons: [{ message: expect.stringContaining('First') }, {}],
    })
    expect(eventsOf(endDelegation(delegation('independent'), 'd', [], 'Over'))).toEqual([
      'delegation.ended',
      'task.delegation_closed',
    ])
    expect(codesOf(endDelegation(delegation('ended'), 'd', [], 'Again'))).toEqual(['not_allowed_now'])
  })

  it('names what is allowed instead of a bare no', () => {
    const refusal = demote(delegation('shadow'), 'd', 'Because', 'member:lead', noon)
    expect(refusal).toMatchObject({ reasons: [{ satisfiedBy: 'It can be paused, ended, reverse_shadow_started' }] })
  })
})

describe('Independence', () => {
  const quality = { ...startQuality('standard'), independentSince: noon, lastReviewedAt: noon, level: 2, run: 4 }
  const independent = delegation('independent', { quality })

  it('ends by a lead with a reason: score 0, the next attempt', () => {
    expect(codesOf(demote(independent, 'd', ' ', 'member:lead', noon))).toEqual(['reason_missing'])
    const back = after('delegation', independent, demote(independent, 'd', 'Look again', 'member:lead', noon))
    expect(back).toMatchObject({ state: 'reverse_shadow', quality: { attempt: 2, score: 0, independentSince: null } })
  })

  it('falls back to full review by disuse, just past thirty days after the last review', () => {
    const lapse = delegationWakeAt(independent)
    expect(lapse).toBe(noon + 30 * day + 1)
    expect(eventsOf(wakeDelegation(independent, 'd', noon + 30 * day, 30))).toEqual([])
    const lapsed = after('delegation', independent, wakeDelegation(independent, 'd', lapse as number, 30))
    expect(lapsed).toMatchObject({ state: 'independent', quality: { level: 0, run: 0, trust: 20 } })
    expect(delegationWakeAt(lapsed)).toBeUndefined()
  })

  it('lapses in a pause too, but not before independence', () => {
    expect(delegationWakeAt({ ...independent, state: 'paused', pausedFrom: 'independent' })).toBe(noon + 30 * day + 1)
    expect(delegationWakeAt(delegation('reverse_shadow', { quality }))).toBeUndefined()
  })

  it('is shown again after a major version, in full review until it is climbed', () => {
    const again = after('delegation', independent, requalify(independent, 'd', 'A major version', noon))
    expect(again).toMatchObject({ state: 'independent', quality: { level: 0, run: 0, requalifying: true } })
  })
})

describe('Work on its way back', () => {
  const critical = { workItemId: 'item', critical: true }

  it('is open until it is delivered, and critical where it was', () => {
    const reworked = submittedItem({ reworked: true })
    const open = after('delegation', delegation(), openRework(delegation(), 'd', critical, reworked))
    expect(open).toMatchObject({ openRework: ['item'], openCritical: ['item'] })
    expect(eventsOf(openRework(open, 'd', { ...critical, critical: false }, reworked))).toEqual([])
    const closed = after('delegation', open, closeRework(open, 'd', 'item'))
    expect(closed).toMatchObject({ openRework: [], openCritical: [] })
    expect(eventsOf(closeRework(closed, 'd', 'item'))).toEqual([])
  })

  it('is open too where it was delivered before it came back, unless it is done again or somebody else’s now', () => {
    const reopened = submittedItem({ state: 'reopened', cycle: 2, delegationId: 'd' })
    const opened = (of: Partial<WorkItem>) => eventsOf(openRework(delegation(), 'd', critical, { ...reopened, ...of }))
    expect(opened({})).toEqual(['delegation.rework_opened'])
    expect(opened({ state: 'in_progress' })).toEqual(['delegation.rework_opened'])
    expect(opened({ state: 'delivered' })).toEqual([])
    expect(opened({ delegationId: null, assistantId: null })).toEqual([])
  })

  it('is rework and no more where the critical verdict was amended, unless an earlier round found one too', () => {
    const reworked = submittedItem({ reworked: true })
    const open = after('delegation', delegation(), openRework(delegation(), 'd', critical, reworked))
    const amended = { workItemId: 'item', critical: false, amended: {} }
    const milder = after('delegation', open, openRework(open, 'd', amended, reworked))
    expect(milder).toMatchObject({ openRework: ['item'], openCritical: [] })
    expect(eventsOf(openRework(milder, 'd', amended, reworked))).toEqual([])
    const before = { ...amended, amended: { criticalBefore: true as const } }
    expect(eventsOf(openRework(open, 'd', before, reworked))).toEqual([])
  })

  it('is not opened for an item that has ended meanwhile', () => {
    const rework = { workItemId: 'item', critical: false }
    expect(eventsOf(openRework(delegation(), 'd', rework, submittedItem()))).toEqual([])
    for (const state of ['cancelled', 'rejected'] as const) {
      const gone = submittedItem({ reworked: true, state })
      expect(eventsOf(openRework(delegation(), 'd', rework, gone))).toEqual([])
    }
    const opened = openRework(delegation(), 'd', rework, submittedItem({ reworked: true }))
    expect(bodyOf(opened, 'delegation.rework_opened')).toEqual(rework)
  })
})
