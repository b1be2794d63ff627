import type { Actor, Role } from '@understudy/domain/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { execute } from '../shell/execute.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'

let open: TestEngine
let agency: SmallAgency
/** One person: an assistant, a lead who reviews, and a clinician of the client. */
let kim: { readonly assistant: string; readonly lead: string; readonly clinician: string }
/** Another: a reviewer, and an owner. */
let ann: { readonly reviewer: string; readonly owner: string }

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'live')
  kim = {
    assistant: await join('kim@agency.example', ['assistant'], { supportRole: 'general_va' }),
    lead: await join('Kim+leads@agency.example', ['ops_lead', 'reviewer']),
    clinician: await join('kim@Agency.example', ['client_contact'], { clientId: agency.clientId, clinician: true }),
  }
  ann = {
    reviewer: await join('ann@agency.example', ['reviewer']),
    owner: await join('ann+owner@agency.example', ['owner']),
  }
  const documentLink = 'https://example.org/a'
  await say('member.sign_agreement', { memberId: kim.assistant, signedOn: '2026-11-01', documentLink })
})

afterAll(() => open.close())

const system: Actor = { kind: 'system', part: 'test' }
const commandOf = (name: string, input: object, by?: string) => {
  const actor: Actor = by === undefined ? system : { kind: 'member', memberId: by }
  return { name, agencyId: agency.agencyId, actor, input }
}

async function say(name: string, input: object, by?: string): Promise<Readonly<Record<string, unknown>>> {
  return (await accepted(open.engine, commandOf(name, input, by))).result
}

async function refusal(name: string, input: object, by: string): Promise<string[]> {
  const [outcome] = await execute(open.engine, [commandOf(name, input, by)])
  return outcome?.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : []
}

async function join(email: string, roles: Role[], more: object = {}): Promise<string> {
  const { memberId } = await say('member.join', {
    name: 'Somebody',
    email,
    roles,
    clientId: null,
    supportRole: null,
    ...more,
  })
  return String(memberId)
}

/** Work that a member did, held for its review. */
async function handedIn(by: string): Promise<{ workItemId: string; reviewId: string }> {
  const taskId = agency.tasks.plain
  const made = await say('work_item.make', { taskId, title: 'One', assistantId: by, highRisk: true })
  const workItemId = String(made['workItemId'])
  if (by === kim.assistant) await say('work_item.acknowledge_sop', { workItemId, version: 1 }, by)
  await say('work_item.start', { workItemId }, by)
  await say('work_item.tick_step', { workItemId, step: 1 }, by)
  await say('work_item.submit', { workItemId }, by)
  const period = new Date().toISOString().slice(0, 7)
  const keyHex = (await open.engine.keys.drawKey(agency.agencyId, period)).toString('hex')
  const drawn = await say('work_item.draw', { workItemId, period, keyHex })
  return { workItemId, reviewId: String(drawn['reviewId']) }
}

const rework = { verdict: 'rework', themes: ['wrong tab'], comment: 'Wrong tab' }

test('nobody reviews, assigns to themself or decides about what they did in another membership', async () => {
  const { reviewId } = await handedIn(kim.assistant)
  const claim = ['review.claim', { reviewId }] as const
  expect(await refusal(...claim, kim.lead)).toEqual(['own_work'])
  expect(await refusal('review.claim', { reviewId, ownWorkBecause: 'Nobody else' }, kim.lead)).toEqual([
    'others_can_review',
  ])
  expect(await refusal('review.assign', { reviewId, reviewerId: kim.lead }, agency.lead)).toEqual(['own_work'])
  await say(...claim, ann.reviewer)
  await say('review.give_verdict', { reviewId, ...rework }, ann.reviewer)
  await say('review.dispute', { reviewId, comment: 'It was the right one' }, kim.assistant)
  const decide = ['review.decide_dispute', { reviewId, answer: 'upheld', comment: 'Seen' }] as const
  expect(await refusal(...decide, kim.lead)).toEqual(['own_work', 'own_dispute'])
  expect(await refusal(...decide, ann.owner)).toEqual(['own_verdict'])
  await say(...decide, agency.lead)
})

test('it takes two people to take a task out of the clinical guard, not two memberships, and no program', async () => {
  const { clinical: taskId } = agency.tasks
  const program = await join('robot@agency.example', ['ops_lead'], { kind: 'service' })
  const propose = ['task.propose_reclassification', { taskId, reason: 'Only filing is left' }] as const
  const confirm = ['task.confirm_reclassification', { taskId }] as const
  expect(await refusal(...propose, program)).toEqual(['person_needed'])
  const again = await join('ann@agency.example', ['ops_lead'])
  await say(...propose, ann.owner)
  expect(await refusal(...confirm, again)).toEqual(['second_person_needed'])
  expect(await refusal(...confirm, program)).toEqual(['person_needed'])
  await say(...confirm, agency.lead)
})

test('nobody shows work to themself, nor says that they have seen enough', async () => {
  const taskId = agency.tasks.plain
  const input = { taskId, assistantId: kim.assistant, cover: 'primary' }
  const delegationId = String((await say('delegation.assign', input))['delegationId'])
  await say('delegation.acknowledge_sop', { delegationId, version: 1 }, kim.assistant)
  await say('delegation.advance', { delegationId }, agency.lead)
  const { workItemId } = await handedIn(kim.lead)
  expect(await refusal('delegation.observe_item', { delegationId, workItemId }, kim.assistant)).toEqual([
    'demonstrator_unqualified',
  ])
  expect(await refusal('delegation.sign_off_demonstration', { delegationId }, kim.lead)).toEqual([
    'demonstrator_unqualified',
  ])
  await say('delegation.end', { delegationId, reason: 'Over' }, agency.lead)
})

test('nobody signs for the client what they did as an assistant, and no session compares somebody with themself', async () => {
  const { workItemId, reviewId } = await handedIn(kim.assistant)
  await say('review.claim', { reviewId }, ann.reviewer)
  await say('review.give_verdict', { reviewId, verdict: 'passed', themes: [], comment: '' }, ann.reviewer)
  expect(await refusal('work_item.accept', { workItemId }, kim.clinician)).toEqual(['own_work'])
  const endsAt = Date.now() + 3_600_000
  const session = (...reviewerIds: string[]) =>
    refusal('calibration.open', { title: 'May', endsAt, workItemIds: [workItemId], reviewerIds }, agency.lead)
  expect(await session(ann.reviewer, ann.owner)).toEqual(['too_few_reviewers', 'reviewer_twice'])
  expect(await session(ann.reviewer, kim.lead)).toEqual(['own_work'])
  expect(await session(ann.reviewer, agency.reviewers[0])).toEqual([])
})
