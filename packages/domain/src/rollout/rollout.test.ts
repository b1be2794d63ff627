import { describe, expect, it } from 'vitest'
import { noWays } from '../client/ways.ts'
import { reason } from '../decision.ts'
import { startQuality } from '../quality/quality-state.ts'
import type { ProcessFix } from '../rework/process-fix.ts'
import { after, client, codesOf, delegation, noon, task } from '../samples.fixture.ts'
import { confirmRolloutItem } from './confirm-item.ts'
import { nextTask } from './next-task.ts'
import { rolloutItemIds, rolloutItems } from './rollout-items.ts'
import { type Evidence, type FirstEvent, type RolloutFacts, rolloutPlan } from './rollout-plan.ts'
import { type HandedOver, stabilityOf } from './stability.ts'

const open = { delegationId: 'd', assistantId: 'a', cover: 'primary' } as const
const quality = { ...startQuality('standard'), independentSince: noon, level: 1 }
const steady: HandedOver = {
  ...{
    taskId: 'task',
    task: { ...task, taskType: 'referral_status_tracking', accessNeeds: [{ system: 'Fax', role: 'User' }] },
  },
  ...{
    delegations: [{ id: 'd', delegation: delegation('independent', { quality }) }],
    scores: [],
    kept: 9,
    missed: 1,
    overdue: 0,
  },
}
const learning = [{ id: 'd', delegation: delegation('reverse_shadow') }]
const fix = { state: 'open', name: 'Missing field' } as ProcessFix
const rising = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

describe('Stable: level below 100 % or score rising over the last 10, attainment at least 90 %, no open process fix', () => {
  it.each<[string, Partial<HandedOver>, string[]]>([
    ['independent below 100 %, 9 of 10 kept, no fix', {}, []],
    ['in reverse-shadow, the score rose over ten outcomes', { delegations: learning, scores: rising }, []],
    ['of eleven and more the last ten count', { delegations: learning, scores: [20, ...rising] }, []],
    ['nine outcomes are too few', { delegations: learning, scores: rising.slice(1) }, ['quality_not_stable']],
    ['the score fell', { delegations: learning, scores: [...rising.slice(0, -1), 0] }, ['quality_not_stable']],
    [
      'independent, at 100 %',
      { delegations: [{ id: 'd', delegation: delegation('independent') }] },
      ['quality_not_stable'],
    ],
    ['89 of 100 kept', { kept: 89, missed: 11 }, ['attainment_low']],
    ['nothing has ended', { kept: 0, missed: 0 }, ['attainment_unknown']],
    ['a process fix is open', { task: { ...steady.task, fixes: [fix] } }, ['process_fix_open']],
    ['a process fix landed', { task: { ...steady.task, fixes: [{ ...fix, state: 'landed' }] } }, []],
    ['nobody has it', { delegations: [] }, ['nobody_has_it']],
  ])('%s', (_, changes, codes) => {
    const found = stabilityOf({ ...steady, ...changes })
    expect(found.unmet.map(({ code }) => code)).toEqual(codes)
    expect(found.stable).toBe(codes.length === 0)
    expect(found.evidence).toHaveLength(3)
  })
})

it('what keeps a task from being stable tells what is past due and not delivered', () => {
  const { unmet } = stabilityOf({ ...steady, kept: 8, missed: 0, overdue: 2 })
  expect(unmet[0]?.message).toBe(
    'Turnaround kept in 8 of 8 cases (100 %); 2 more are overdue (counted as missed: 80 %)',
  )
})

describe('Scale only after consistency', () => {
  const waiting = (name: string, changes = {}) => ({
    taskId: name,
    task: { name, taskType: 'custom', accessNeeds: [], ...changes },
  })
  const sharesTool = waiting('Faxes', { accessNeeds: [{ system: 'fax', role: 'Reader' }] })
  const sharesFlow = waiting('Prior auth', { taskType: 'prior_authorisation_document_collection' })

  it('proposes the next adjacent task, with the same tools before the same flow, and says which evidence it used', () => {
    const { proposal, evidence } = nextTask([steady], [waiting('Far'), sharesFlow, sharesTool], undefined, undefined)
    expect(proposal).toMatchObject({ taskId: 'Faxes', because: 'same_tools', reason: 'Same tools as Referrals: fax' })
    expect(evidence).toMatchObject([
      { taskId: 'task', stable: true, evidence: expect.arrayContaining([expect.stringContaining('90 %')]) },
    ])
    expect(nextTask([steady], [waiting('Far'), sharesFlow], undefined, undefined).proposal).toMatchObject({
      ...{ taskId: 'Prior auth', because: 'same_flow' },
    })
  })

  it('takes kinds of work that name no flow for near to none', () => {
    const kind = (id: string, flow: string) => ({
      ...{
        id,
        flow,
        name: id,
        clinical: false,
        risk: 'low' as const,
        usualMinutes: 5,
        sop: [],
        version: 1,
        retired: false,
      },
      turnaround: { kind: 'business_days' as const, days: 1 },
    })
    const beside = (flow: string) => {
      const taskTypes = { scans: kind('scans', flow), plans: kind('plans', flow) }
      const handedOver = { ...steady, task: { ...steady.task, taskType: 'scans' } }
      return nextTask([handedOver], [waiting('Plans', { taskType: 'plans' })], undefined, { taskTypes }).proposal
    }
    expect([beside('records')?.because, beside('own')]).toEqual(['same_flow', null])
  })

  it('only while the ones already handed over are stable, every one of them', () => {
    const shaky = { ...steady, taskId: 'other', task: { ...steady.task, name: 'Calls' }, kept: 1, missed: 9 }
    expect(nextTask([steady, shaky], [sharesTool], undefined, undefined)).toMatchObject({
      ...{ proposal: null, reason: 'Tasks handed over so far have to be stable first. Not stable yet: Calls' },
    })
  })

  it('takes what the fit questionnaire listed where no task is made of it yet, and nothing that stays or is far', () => {
    const tasks = (
      [
        ['Referrals', 'medical_va'],
        ['Kept', 'none'],
        ['Faxes', 'medical_va'],
      ] as const
    ).map(([name, role]) => ({
      ...{ name, role, place: 'around' as const, tools: ['Fax'], taskType: null, minutesPerWeek: 1 },
    }))
    const fit = { tasks, mix: [], staffing: null, chosen: [] }
    expect(nextTask([steady], [], fit, undefined).proposal).toMatchObject({ name: 'Faxes', taskId: null })
    expect(nextTask([steady], [waiting('Far')], undefined, undefined)).toMatchObject({ proposal: null })
    expect(nextTask([], [sharesTool], undefined, undefined)).toMatchObject({ proposal: null, evidence: [] })
  })
})

describe('The rollout plan of a client is a checklist that ticks itself from the ledger', () => {
  const at = (position: string): Evidence => ({ type: 'x', streamId: 's', position, at: noon })
  const empty: RolloutFacts = {
    ...{ client: {}, tasks: [], lackingAccess: [], first: {}, reviewDays: [] },
    next: { proposal: null, reason: 'Nothing is handed over yet', evidence: [] },
  }
  const done = (facts: Partial<RolloutFacts>) =>
    rolloutPlan({ ...empty, ...facts })
      .filter((line) => line.done)
      .map(({ item }) => item)
  const tasks = ['1', '2', '3'].map((id) => ({ id, task: { ...task, delegations: [open] } }))

  it('of week 1, week 2 and the first 30 days; nothing is done at first, and each line says what is missing', () => {
    const lines = rolloutPlan(empty)
    expect(lines.map(({ item }) => item)).toEqual(rolloutItemIds)
    expect(lines.map(({ phase }) => phase)).toEqual([
      ...Array(6).fill('week_1'),
      ...Array(5).fill('week_2'),
      ...Array(4).fill('first_30_days'),
    ])
    for (const { done, missing, evidence } of lines) {
      expect(done).toBe(false)
      expect(missing).toMatch(/\w{4}/)
      expect(evidence).toEqual([])
    }
  })

  it('3 to 5 tasks chosen, briefs and SOPs published, access granted', () => {
    expect(done({ tasks })).toEqual(['tasks_chosen', 'briefs_and_sops_published', 'access_granted'])
    expect(done({ tasks: tasks.slice(1) })).not.toContain('tasks_chosen')
    expect(done({ tasks: tasks.map((one) => ({ ...one, task: { ...one.task, sop: null } })) })).not.toContain(
      'briefs_and_sops_published',
    )
    const lackingAccess = [{ delegationId: 'd', unmet: [reason('access_missing', 'No access to Fax is granted')] }]
    const lines = rolloutPlan({ ...empty, tasks, lackingAccess })
    expect(lines.find(({ item }) => item === 'access_granted')).toMatchObject({
      ...{ done: false, missing: 'No access to Fax is granted' },
    })
  })

  it.each<[string, FirstEvent, string]>([
    ['shadow', 'shadow_started', 'shadow_under_way'],
    ['reverse-shadow under way', 'reverse_shadow_started', 'reverse_shadow_under_way'],
    ['FAQ started', 'answer_published', 'faq_started'],
    ['definition of done refined', 'brief_revised', 'definition_of_done_refined'],
    ['turnaround agreed', 'turnaround_published', 'turnaround_agreed'],
    ['time to independence measured', 'promoted', 'time_to_independence_measured'],
  ])('%s, with the event that shows it', (_, event, item) => {
    const line = rolloutPlan({ ...empty, first: { [event]: at('7') } }).find((one) => one.item === item)
    expect(line).toMatchObject({ done: true, evidence: [{ position: '7' }], missing: null })
  })

  it('terms defined: the glossary of the client has a word', () => {
    const ways = { ...noWays, version: 1, by: 'lead' }
    const glossary = [{ term: 'TOC', meaning: 'Transition of care' }]
    expect(done({ client: { ways } })).toEqual([])
    expect(done({ client: { ways: { ...ways, glossary } } })).toEqual(['terms_defined'])
    const once = { terms_defined: { by: 'lead', at: 0, note: 'Agreed on the phone, before there was a glossary' } }
    expect(done({ client: { rollout: once } })).toEqual(['terms_defined'])
  })

  it('daily review done: verdicts on three days', () => {
    expect(done({ reviewDays: [at('1'), at('2')] })).toEqual([])
    expect(done({ reviewDays: [at('1'), at('2'), at('3')] })).toEqual(['daily_review_done'])
  })

  it('adjacent tasks only after stable performance', () => {
    const next = nextTask([steady], [], undefined, undefined)
    expect(done({ tasks, next })).toContain('adjacent_after_stable')
    const shaky = nextTask([{ ...steady, kept: 0, missed: 9 }], [], undefined, undefined)
    expect(done({ tasks, next: shaky })).not.toContain('adjacent_after_stable')
  })

  it('what the ledger cannot tell a person confirms, and what it can nobody does', () => {
    for (const item of rolloutItemIds) {
      const decision = confirmRolloutItem(undefined, 'client', { item, by: 'lead', note: 'Seen' })
      if (rolloutItems[item].ticks === 'ledger') expect(codesOf(decision)).toEqual(['ticks_itself'])
      else {
        const confirmed = after('client', client, decision)
        expect(done({ client: confirmed })).toEqual([item])
        expect(confirmRolloutItem(confirmed.rollout, 'client', { item, by: 'x', note: 'Seen' })).toMatchObject({
          events: [],
        })
      }
    }
    const confirmed = rolloutItemIds.filter((item) => rolloutItems[item].ticks === 'person')
    expect(confirmed).toEqual(['tools_set_up', 'sample_outputs_made', 'dedicated_or_managed_decided'])
  })
})
