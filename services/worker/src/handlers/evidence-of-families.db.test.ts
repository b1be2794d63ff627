import { inAgency } from '@understudy/db/key-ring'
import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import type { QualityState } from '@understudy/domain/quality/quality-state'
import { execute } from '@understudy/engine/shell/execute'
import { AgencyAtWork } from '@understudy/engine/test/agency-at-work'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerQuality } from '../test/answer-quality.ts'

/** The assistant is independent on one task, and in reverse-shadow on another that comes too rarely to prove anything. */
let on: TestEngine
let agency: SmallAgency
let now: number
let answered = 0
let rare: string

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'virtual')
  const atWork = new AgencyAtWork([on.engine, on.other], agency, agency)
  await atWork.prepare()
  now = atWork.now
  rare = await handedOver('Rare')
})

afterAll(() => on.close())

async function say(name: string, input: object, by?: string): Promise<Record<string, unknown>> {
  const actor =
    by === undefined ? ({ kind: 'system', part: 'test' } as const) : ({ kind: 'member', memberId: by } as const)
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input, occurredAt: now })).result
}

const settle = async () => {
  answered = await answerQuality(on, agency.agencyId, answered)
}

async function handedOver(name: string): Promise<string> {
  const { clientId, assistants, lead } = agency
  const definition = {
    clientId,
    name,
    taskType: 'custom',
    clinical: false,
    risk: 'low',
    accessNeeds: [],
    planId: 'light',
  }
  const { taskId } = await say('task.define', definition)
  await say('task.publish_brief', { taskId, change: 'major', sections: starterBrief })
  await say('task.publish_sop', { taskId, change: 'major', steps: [{ kind: 'do', text: 'Do it', required: false }] })
  const { delegationId } = await say('delegation.assign', { taskId, assistantId: assistants.va, cover: 'primary' })
  await say('delegation.acknowledge_sop', { delegationId, version: 1 }, assistants.va)
  await say('delegation.advance', { delegationId }, lead)
  for (let count = 0; count < 3; count++) {
    const workItemId = await handedIn(String(taskId), lead)
    await say('delegation.observe_item', { delegationId, workItemId }, assistants.va)
  }
  await say('delegation.record_walkthrough', { delegationId, link: 'https://example.org/w' }, assistants.va)
  await say('delegation.sign_off_demonstration', { delegationId }, lead)
  await say('delegation.advance', { delegationId }, lead)
  return String(taskId)
}

async function handedIn(taskId: string, assistantId: string): Promise<string> {
  const { workItemId } = await say('work_item.make', { taskId, title: 'Work', assistantId })
  await say('work_item.start', { workItemId }, assistantId)
  await say('work_item.submit', { workItemId }, assistantId)
  await settle()
  return String(workItemId)
}

/** The verdict on a first submission of the rare task; answers its review. */
async function judged(verdict: 'passed' | 'rework'): Promise<string> {
  const workItemId = await handedIn(rare, agency.assistants.va)
  const [row] = await rows("select context ->> 'reviewId' as id from work_item where id = $1", [workItemId])
  const reviewId = String(row?.['id'])
  await say('review.claim', { reviewId }, agency.reviewers[0])
  const why = verdict === 'passed' ? { themes: [], comment: '' } : { themes: ['wrong_date'], comment: 'Last year' }
  await say('review.give_verdict', { reviewId, verdict, ...why }, agency.reviewers[0])
  await settle()
  return reviewId
}

const rows = (statement: string, values: unknown[] = []) => inAgency(on.engine.pool, agency.agencyId, statement, values)

async function qualityOn(taskId: string): Promise<QualityState> {
  const [row] = await rows("select context -> 'quality' as quality from delegation where task_id = $1", [taskId])
  return row?.['quality'] as QualityState
}

test('Tasks under different plans share nothing', async () => {
  const command = {
    name: 'task.share_evidence',
    agencyId: agency.agencyId,
    actor: { kind: 'member', memberId: agency.lead },
    occurredAt: now,
  } as const
  await say('task.change_plan', { taskId: rare, planId: 'strict' }, agency.lead)
  const input = { taskId: rare, withTaskId: agency.tasks.plain }
  expect(await execute(on.engine, [{ ...command, input }])).toMatchObject([
    { kind: 'refused', reasons: [{ code: 'plan_differs' }] },
  ])
  await say('task.change_plan', { taskId: rare, planId: 'light' }, agency.lead)
})

test('What a person shows on one task of an SOP family counts on each of them, and a dispute that was won does too', async () => {
  const { plain } = agency.tasks
  await judged('passed')
  const apart = await qualityOn(plain)
  expect((await qualityOn(rare)).score).toBe(1)
  await say('task.share_evidence', { taskId: rare, withTaskId: plain }, agency.lead)
  await judged('passed')
  expect((await qualityOn(rare)).score).toBe(2)
  const shared = await qualityOn(plain)
  expect([shared.run, shared.lastReviewedAt]).toEqual([apart.run + 1, now])
  now += 60_000
  const reviewId = await judged('rework')
  expect(await qualityOn(plain)).toMatchObject({ level: 0, run: 0, trust: shared.trust - 6 })
  expect(await qualityOn(rare)).toMatchObject({ score: 0, inAttempt: 3 })
  await say('review.dispute', { reviewId, comment: 'It was right' }, agency.assistants.va)
  await say('review.decide_dispute', { reviewId, answer: 'overturned', comment: 'So it was' }, agency.lead)
  await settle()
  expect(await qualityOn(plain)).toMatchObject({ level: shared.level, trust: shared.trust })
  expect(await qualityOn(rare)).toMatchObject({ score: 3, inAttempt: 3 })
})

test('The first five items under a task’s own SOP are looked at all the same, which the first three of the family are among', async () => {
  const { sop } = await qualityOn(rare)
  expect(sop).toEqual({ version: 1, submissions: 3 })
})

test('A task that leaves its family is proved by itself again, and all of it folds to the rows that stand', async () => {
  const before = await qualityOn(agency.tasks.plain)
  await say('task.share_evidence', { taskId: rare, withTaskId: null }, agency.lead)
  await judged('passed')
  expect((await qualityOn(rare)).score).toBe(4)
  expect(await qualityOn(agency.tasks.plain)).toEqual(before)
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})
