import type { Actor } from '@understudy/domain/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute } from '../shell/execute.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { clinicalWithoutCredential } from '../test/rules-that-hold.ts'
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
  if (outcome?.kind !== 'refused') throw new Error(`${name} was ${outcome?.kind}`)
  return outcome.reasons.map(({ code }) => code)
}

/** Both at once, by two processes; the kinds of their outcomes. */
async function atOnce(one: readonly [string, object], other: readonly [string, object]) {
  const lead = person(agency.lead)
  const outcomes = await Promise.all([
    execute(open.engine, [commandOf(...one, lead)]),
    execute(open.other, [commandOf(...other, lead)]),
  ])
  return outcomes.map(([outcome]) => outcome?.kind)
}

async function newScribe(number: number): Promise<string> {
  const owner = person(agency.owner)
  const about = { name: `Scribe ${number}`, email: `scribe${number}@example.org`, roles: ['assistant'] }
  const { memberId } = await say('member.join', { ...about, supportRole: 'scribe', clientId: null }, owner)
  await say('member.record_scribe_credential', { memberId, credential: 'certified' }, owner)
  return String(memberId)
}

const guardRecorded = async (taskId: string) => {
  const text = `select count(*)::int as times from ledger where stream_id = $1 and type = 'task.delegation_refused'`
  return Number((await open.admin.query(text, [taskId])).rows[0].times)
}

test('no command puts a VA on a clinical task, whoever sends it, and every refusal is in the ledger', async () => {
  const { clinical: taskId } = agency.tasks
  const { va: assistantId, uncertified } = agency.assistants
  const { workItemId } = await say('work_item.make', { taskId, title: 'One' })
  const paths: [string, object][] = [
    ['delegation.assign', { taskId, assistantId, cover: 'primary' }],
    ['delegation.assign', { taskId, assistantId: uncertified, cover: 'backup' }],
    ['work_item.make', { taskId, title: 'Two', assistantId }],
    ['work_item.assign', { workItemId, assistantId }],
    ['work_item.assign', { workItemId, assistantId: agency.lead }],
  ]
  for (const actor of [person(agency.owner), person(agency.lead), system])
    for (const [name, input] of paths) expect(await refusal(name, input, actor), name).toContain('clinical_guard')
  expect(await guardRecorded(taskId)).toBe(3 * paths.length)
  expect(await refusal('work_item.route', { workItemId })).toContain('no_cover')
})

test('a clinical item is nobody’s to begin, tick or hand in but a scribe’s, though a lead may do so elsewhere', async () => {
  const { clinical: taskId } = agency.tasks
  const { scribe } = agency.assistants
  const { workItemId } = await say('work_item.make', { taskId, title: 'Room 4', assistantId: scribe })
  for (const [name, input] of [
    ['work_item.start', { workItemId }],
    ['work_item.tick_step', { workItemId, step: 1 }],
    ['work_item.submit', { workItemId }],
  ] as const)
    expect(await refusal(name, input), name).toEqual(['clinical_guard'])
  await say('work_item.acknowledge_sop', { workItemId, version: 1 }, person(scribe))
  await say('work_item.start', { workItemId }, person(scribe))
  await say('work_item.cancel', { workItemId, reason: 'Over' })
})

test('whoever mends clinical work in its review needs the credential, and may pass it without', async () => {
  const { clinical: taskId } = agency.tasks
  const { scribe } = agency.assistants
  const owner = person(agency.owner)
  const joined = { name: 'Somebody', email: 'reviewer@example.org', roles: ['reviewer'], supportRole: 'scribe' }
  const { memberId } = await say('member.join', { ...joined, clientId: null }, owner)
  await say('member.record_scribe_credential', { memberId, credential: 'designated' }, owner)
  const fixed = { verdict: 'fixed_and_accepted', themes: ['wrong tab'], comment: 'Mended' }
  for (const [reviewer, refused, verdict] of [
    [agency.reviewers[0], ['clinical_guard'], { verdict: 'passed', themes: [], comment: '' }],
    [String(memberId), [], fixed],
  ] as const) {
    const { workItemId } = await say('work_item.make', { taskId, title: 'Room 5', assistantId: scribe, highRisk: true })
    await say('work_item.acknowledge_sop', { workItemId, version: 1 }, person(scribe))
    await say('work_item.start', { workItemId }, person(scribe))
    await say('work_item.submit', { workItemId }, person(scribe))
    const period = new Date().toISOString().slice(0, 7)
    const keyHex = (await open.engine.keys.drawKey(agency.agencyId, period)).toString('hex')
    const { reviewId } = await say('work_item.draw', { workItemId, period, keyHex }, system)
    await say('review.claim', { reviewId }, person(reviewer))
    const mended = ['review.give_verdict', { reviewId, ...fixed }, person(reviewer)] as const
    if (refused.length > 0) expect(await refusal(...mended)).toEqual(refused)
    await say('review.give_verdict', { reviewId, ...verdict }, person(reviewer))
  }
})

test('a credential is not withdrawn from under clinical work, which is named; at once with a new assignment only one of them holds', async () => {
  const { clinical: taskId } = agency.tasks
  const { scribe: memberId } = agency.assistants
  const { delegationId } = await say('delegation.assign', { taskId, assistantId: memberId, cover: 'backup' })
  const withdraw = ['member.withdraw_scribe_credential', { memberId, reason: 'Expired' }] as const
  expect(await refusal(...withdraw)).toEqual(['clinical_work_open'])
  expect(await refusal('member.change_support_role', { memberId, supportRole: 'general_va' })).toEqual([
    'clinical_work_open',
  ])
  await say('delegation.end', { delegationId, reason: 'Over' })
  // A scribe of each round's own: what somebody did before may stand after their credential.
  for (let round = 0; round < 6; round++) {
    const newcomer = await newScribe(round)
    const assign = ['delegation.assign', { taskId, assistantId: newcomer, cover: 'backup' }] as const
    const [assigned, withdrawn] = await atOnce(assign, [withdraw[0], { ...withdraw[1], memberId: newcomer }])
    expect([assigned, withdrawn].filter((kind) => kind === 'accepted')).toHaveLength(1)
    expect(await clinicalWithoutCredential(open.admin, agency.agencyId)).toEqual([])
  }
})

test('a task is marked as clinical once nobody but scribes has any of it; what is given at once with the suspicion is handed over first', async () => {
  const { va: assistantId, scribe } = agency.assistants
  for (let round = 0; round < 4; round++) {
    const name = `Letters ${round}`
    const custom = { taskType: 'custom', accessNeeds: [], planId: 'light', defaultSop: true }
    const { taskId } = await say('task.define', { clientId: agency.clientId, name, ...custom })
    const { workItemId } = await say('work_item.make', { taskId, title: 'One' })
    await atOnce(
      ['work_item.assign', { workItemId, assistantId }],
      ['task.suspect_clinical', { taskId, reason: 'They write notes' }],
    )
    const [marked] = await execute(open.engine, [
      commandOf('task.mark_clinical', { taskId, reason: 'They do' }, person(agency.lead)),
    ])
    expect(await clinicalWithoutCredential(open.admin, agency.agencyId)).toEqual([])
    if (marked?.kind !== 'accepted') {
      await say('work_item.assign', { workItemId, assistantId: scribe })
      await say('task.mark_clinical', { taskId, reason: 'They do' })
    }
    expect(await refusal('work_item.assign', { workItemId, assistantId })).toContain('clinical_guard')
  }
  expect(await clinicalWithoutCredential(open.admin, agency.agencyId)).toEqual([])
})

test('it takes two people to say that a clinical task is not, and an item that reads like clinical work asks again', async () => {
  const { clinical: taskId } = agency.tasks
  const { va: assistantId } = agency.assistants
  await say('task.propose_reclassification', { taskId, reason: 'Only filing is left' })
  expect(await refusal('task.confirm_reclassification', { taskId })).toEqual(['second_person_needed'])
  await say('task.confirm_reclassification', { taskId }, person(agency.owner))
  await say('work_item.make', { taskId, title: 'HPI of room 4' })
  expect(await refusal('delegation.assign', { taskId, assistantId, cover: 'backup' })).toEqual(['clinical_suspected'])
  await say('task.answer_suspicion', { taskId, reason: 'The form is filed' })
  const { delegationId } = await say('delegation.assign', { taskId, assistantId, cover: 'backup' })
  expect(delegationId).toBeDefined()
  expect((await verifyLedger(open.engine, { agencyId: agency.agencyId })).differences).toEqual([])
})
