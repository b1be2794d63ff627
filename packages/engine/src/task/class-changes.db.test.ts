import type { Actor } from '@understudy/domain/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute } from '../shell/execute.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'

let open: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'live')
})

afterAll(() => open.close())

const person = (memberId: string): Actor => ({ kind: 'member', memberId })
const system: Actor = { kind: 'system', part: 'test' }
const commandOf = (name: string, input: object, actor: Actor) => ({ name, agencyId: agency.agencyId, actor, input })

async function say(name: string, input: object, actor: Actor = person(agency.lead)) {
  return (await accepted(open.engine, commandOf(name, input, actor))).result
}

async function refusal(name: string, input: object, actor: Actor = person(agency.lead)): Promise<string[]> {
  const [outcome] = await execute(open.engine, [commandOf(name, input, actor)])
  return outcome?.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : []
}

/** A task of its own, with an SOP of one optional step that nobody has to read where it has none. */
async function newTask(name: string): Promise<string> {
  const custom = { taskType: 'custom', accessNeeds: [], planId: 'light', clinical: false }
  return String((await say('task.define', { clientId: agency.clientId, name, ...custom, defaultSop: false }))['taskId'])
}

async function itemOf(taskId: string, assistantId: string, input: object = {}): Promise<{ workItemId: string }> {
  const { workItemId } = await say('work_item.make', { taskId, title: 'Room 4', assistantId, ...input })
  return { workItemId: String(workItemId) }
}

/** Begun, handed in and drawn by whoever has it; answers its review, where the draw held it. */
async function handedIn(item: { workItemId: string }, by: string): Promise<string> {
  await say('work_item.start', item, person(by))
  await say('work_item.submit', item, person(by))
  const period = new Date().toISOString().slice(0, 7)
  const keyHex = (await open.engine.keys.drawKey(agency.agencyId, period)).toString('hex')
  return String((await say('work_item.draw', { ...item, period, keyHex }, system))['reviewId'])
}

test('a task is not marked as clinical over anything that a VA still has: a hand-over, paused or not, or an item in whatever state', async () => {
  const taskId = await newTask('Letters')
  const { va } = agency.assistants
  const { delegationId } = await say('delegation.assign', { taskId, assistantId: va, cover: 'primary' })
  const [begun, blocked, reviewed] = [
    await itemOf(taskId, agency.lead),
    await itemOf(taskId, agency.lead),
    await itemOf(taskId, agency.lead, { highRisk: true }),
  ]
  for (const item of [begun, blocked, reviewed]) await say('work_item.assign', { ...item, assistantId: va })
  await say('work_item.start', begun, person(va))
  await say('work_item.start', blocked, person(va))
  await say('work_item.block', { ...blocked, waitsFor: 'client', reason: 'Which form?' }, person(va))
  const reviewId = await handedIn(reviewed, va)
  await say('delegation.pause', { delegationId, reason: 'Away' })
  await say('task.suspect_clinical', { taskId, reason: 'They are of the record' })
  const mark = ['task.mark_clinical', { taskId, reason: 'They are' }] as const
  expect(await refusal(...mark)).toEqual(['clinical_guard', 'clinical_guard'])
  for (const item of [begun, blocked]) await say('work_item.cancel', { ...item, reason: 'Made anew for a scribe' })
  expect(await refusal(...mark), 'in review').toEqual(['clinical_guard', 'clinical_guard'])
  await say('review.claim', { reviewId }, person(agency.reviewers[0]))
  await say(
    'review.give_verdict',
    { reviewId, verdict: 'passed', themes: [], comment: '' },
    person(agency.reviewers[0]),
  )
  expect(await refusal(...mark), 'the paused hand-over').toEqual(['clinical_guard'])
  await say('delegation.end', { delegationId, reason: 'Scribe work' })
  await say(...mark)
  expect(await refusal('delegation.resume', { delegationId })).not.toEqual([])
  const contact = await say(
    'member.join',
    {
      name: 'Dana',
      email: 'dana@practice.example',
      roles: ['client_contact'],
      clientId: agency.clientId,
      supportRole: null,
    },
    person(agency.owner),
  )
  const signing = ['work_item.accept', reviewed, person(String(contact['memberId']))] as const
  expect(await refusal(...signing), 'what was delivered before is signed by a clinician').toEqual(['clinician_signs'])
  await say('work_item.reopen', { ...reviewed, reason: 'Another room' })
  expect(await refusal('work_item.start', reviewed, person(va)), 'and comes back to no VA').not.toEqual([])
  expect(await refusal('work_item.assign', { ...reviewed, assistantId: va })).toContain('clinical_guard')
})

test('what was made as clinical stays a scribe’s after two people took its task out of the guard; what is made from then on is anybody’s', async () => {
  const { clinical: taskId } = agency.tasks
  const { va, scribe } = agency.assistants
  const [older, held] = [await itemOf(taskId, scribe), await itemOf(taskId, scribe)]
  await say('work_item.acknowledge_sop', { ...older, version: 1 }, person(scribe))
  await say('work_item.start', older, person(scribe))
  await say('task.propose_reclassification', { taskId, reason: 'Only filing is left' })
  await say('task.confirm_reclassification', { taskId }, person(agency.owner))
  expect(await refusal('work_item.assign', { ...older, assistantId: va })).toEqual(['clinical_guard'])
  expect(await refusal('work_item.tick_step', { ...older, step: 1 })).toEqual(['clinical_guard'])
  const { workItemId: into } = await itemOf(taskId, va)
  expect(await refusal('work_item.merge', { ...older, into })).toEqual(['clinical_guard'])
  const withdraw = ['member.withdraw_scribe_credential', { memberId: scribe, reason: 'Expired' }] as const
  expect(await refusal(...withdraw), 'older work hangs on the credential').toEqual([
    'clinical_work_open',
    'clinical_work_open',
  ])
  for (const item of [older, held]) await say('work_item.cancel', { ...item, reason: 'Made anew' })
  await say(...withdraw)
})

test('the whole ledger folds to what is stored', async () => {
  expect((await verifyLedger(open.engine, { agencyId: agency.agencyId })).differences).toEqual([])
})
