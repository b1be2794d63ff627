import type { Actor } from '@understudy/domain/actor'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import type { Clock } from '@understudy/domain/sla/clock'
import { openReads } from '@understudy/engine/reading/open-reads'
import { readReviewQueue } from '@understudy/engine/review/read-review-queue'
import { readReview } from '@understudy/engine/review/read-reviews'
import { readThemes } from '@understudy/engine/rework/read-themes'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildMeasures } from '../projections/rebuild-measures.ts'
import { handleEverything } from '../test/handle-everything.ts'

/** Two assistants of one task in reverse-shadow, where everything is reviewed; people do their part, handlers the rest. */
let on: TestEngine
let agency: SmallAgency
let [anna, olga] = ['', '']
const delegationOf: Record<string, string> = {}
const rubric = {
  threshold: 0.5,
  criteria: [
    { id: 'complete', text: 'Nothing is missing', weight: 3, critical: false },
    { id: 'patient', text: 'It is about the right patient', weight: 1, critical: true },
  ],
}

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
  anna = agency.assistants.va
  olga = agency.assistants.uncertified
  const { tasks, lead } = agency
  for (const assistantId of [anna, olga]) {
    const input = { taskId: tasks.plain, assistantId, cover: assistantId === anna ? 'primary' : 'backup' }
    const delegationId = String((await say('delegation.assign', input)).delegationId)
    delegationOf[assistantId] = delegationId
    await say('delegation.acknowledge_sop', { delegationId, version: 1 }, assistantId)
  }
  await settle()
  for (let shown = 0; shown < 3; shown++) {
    const workItemId = await make(lead)
    await doWork(workItemId, lead)
    for (const delegationId of Object.values(delegationOf))
      await say('delegation.observe_item', { delegationId, workItemId })
  }
  for (const delegationId of Object.values(delegationOf)) {
    await say('delegation.record_walkthrough', { delegationId, link: 'https://example.org/walkthrough' })
    await say('delegation.sign_off_demonstration', { delegationId })
  }
  await settle()
})

afterAll(() => on.close())

const settle = () => handleEverything(on)
const person = (memberId: string): Actor => ({ kind: 'member', memberId })

async function say(name: string, input: object, by: string = agency.lead): Promise<Record<string, unknown>> {
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor: person(by), input })).result
}

/** The codes of a refusal's reasons. */
async function refusal(name: string, input: object, by: string = agency.lead): Promise<string[]> {
  const [outcome] = await execute(on.engine, [{ name, agencyId: agency.agencyId, actor: person(by), input }])
  return outcome?.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : [String(outcome?.kind)]
}

async function make(assistantId: string): Promise<string> {
  return String((await say('work_item.make', { taskId: agency.tasks.plain, title: 'Work', assistantId })).workItemId)
}

async function doWork(workItemId: string, by: string): Promise<void> {
  await say('work_item.start', { workItemId }, by)
  await say('work_item.tick_step', { workItemId, step: 1 }, by)
  await say('work_item.submit', { workItemId }, by)
  await settle()
}

async function rowOf(table: string, id: string): Promise<{ state: string; context: Record<string, unknown> }> {
  return (await on.admin.query(`select state, context from ${table} where id = $1`, [id])).rows[0]
}

/** An item of the assistant, handed in and held, with its review. */
async function handedIn(assistantId = anna): Promise<{ workItemId: string; reviewId: string }> {
  const workItemId = await make(assistantId)
  await doWork(workItemId, assistantId)
  const { rows } = await on.admin.query('select id from review where work_item_id = $1', [workItemId])
  return { workItemId, reviewId: rows[0].id }
}

async function judge(reviewId: string, verdict: object, by: string = agency.reviewers[0]): Promise<void> {
  await say('review.claim', { reviewId }, by)
  await say('review.give_verdict', { reviewId, comment: 'Seen', ...verdict }, by)
  await settle()
}

const openOn = async (assistantId: string, list: 'openRework' | 'openCritical') =>
  ((await rowOf('delegation', String(delegationOf[assistantId]))).context as unknown as Delegation)[list]

const sentBack = { verdict: 'rework', themes: ['missing_field'] }
const quality = async (assistantId: string) =>
  ((await rowOf('delegation', String(delegationOf[assistantId]))).context as unknown as Delegation).quality
const viewer = () => ({
  agencyId: agency.agencyId,
  memberId: agency.lead,
  roles: ['ops_lead'] as const,
  clientId: null,
})

test('quality rules 1, 2, 3 and 4: a review keeps the rubric of the day on which it was requested, and its verdict the marks', async () => {
  const { tasks, reviewers, agencyId } = agency
  await say('task.publish_rubric', { taskId: tasks.plain, ...rubric })
  const { workItemId, reviewId } = await handedIn()
  await say('task.publish_rubric', { taskId: tasks.plain, ...rubric, criteria: rubric.criteria.slice(0, 1) })
  await say('review.claim', { reviewId }, reviewers[0])
  const verdict = { reviewId, verdict: 'passed', themes: [], comment: '' }
  const lacking = await refusal('review.give_verdict', { ...verdict, marks: { complete: 1, patient: 0 } }, reviewers[0])
  expect(lacking).toEqual(['theme_missing', 'comment_missing'])
  const marks = { complete: 1, patient: 0 }
  const given = { ...verdict, marks, themes: ['wrong_patient'], comment: 'The other Kim' }
  expect(await say('review.give_verdict', given, reviewers[0])).toMatchObject({ verdict: 'critical' })
  await settle()
  expect((await rowOf('work_item', workItemId)).state).toBe('rework')
  const read = await readReview(openReads(on.engine)(agencyId), viewer(), reviewId)
  expect(read).toMatchObject({
    ...{ verdict: 'critical', themes: ['wrong_patient'], rubric: { version: 1 } },
    marked: { marks, score: 0.75, failedCritical: ['patient'] },
  })
  const { rows } = await on.admin.query("select body from ledger where type = 'delegation.outcome_recorded'")
  expect(rows.at(-1).body).toMatchObject({ reviewId, result: 'critical' })
  await say('work_item.cancel', { workItemId, reason: 'Over' })
})

test('quality rule 18: nobody claims more reviews than the agency allows at once, in one batch or over several', async () => {
  const { agencyId, owner, reviewers } = agency
  await say('agency.set_review_rules', { claimCap: 2 }, owner)
  const held = [await handedIn(), await handedIn(), await handedIn()]
  const claims = held.map(({ reviewId }) => ({
    ...{ name: 'review.claim', agencyId, actor: person(reviewers[1]), input: { reviewId } },
  }))
  const outcomes = await execute(on.engine, claims)
  expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'refused'])
  const last = String(held[2]?.reviewId)
  expect(await refusal('review.claim', { reviewId: last }, reviewers[1])).toEqual(['claims_at_cap'])
  const queue = await readReviewQueue(
    openReads(on.engine)(agencyId),
    viewer(),
    { waits: 'review', limit: 10 },
    Date.now(),
  )
  expect(queue.claimCap).toBe(2)
  const who = new Map(queue.items.map(({ id, suggestedReviewerId }) => [id, suggestedReviewerId]))
  expect(held.slice(0, 2).map(({ reviewId }) => who.get(reviewId))).toEqual([reviewers[1], reviewers[1]])
  expect(who.get(last)).not.toBe(reviewers[1])
  await say('review.release', { reviewId: held[0]?.reviewId }, reviewers[1])
  expect(await refusal('review.claim', { reviewId: last }, reviewers[1])).toEqual(['accepted'])
  await say('agency.set_review_rules', { claimCap: 20 }, owner)
})

test('quality rules 9 and 10: the next round goes to the reviewer of the first, unless they are away; too many rounds are told', async () => {
  const { reviewers, owner } = agency
  await say('agency.set_review_rules', { roundsLimit: 2 }, owner)
  const { workItemId, reviewId } = await handedIn()
  await judge(reviewId, { ...sentBack, marks: { complete: 0 } })
  await doWork(workItemId, anna)
  expect(await refusal('review.claim', { reviewId }, reviewers[1])).toEqual(['first_reviewer_first'])
  await judge(reviewId, { verdict: 'rework', themes: ['wrong_date'], marks: { complete: 0 } })
  const { rows } = await on.admin.query("select body from ledger where type = 'review.rounds_exceeded'")
  expect(rows).toEqual([{ body: { round: 2, limit: 2, themes: ['missing_field', 'wrong_date'] } }])
  await doWork(workItemId, anna)
  const dateOf = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await say('member.record_absence', { memberId: reviewers[0], from: dateOf(-1), until: dateOf(1) })
  await judge(reviewId, { verdict: 'passed', themes: [], marks: { complete: 1 } }, reviewers[1])
  expect((await rowOf('work_item', workItemId)).state).toBe('delivered')
})

test('quality rule 16: what is handed in during a dispute waits for its answer, and no second review is opened', async () => {
  const { workItemId, reviewId } = await handedIn()
  await judge(reviewId, { ...sentBack, marks: { complete: 0 } })
  await say('review.dispute', { reviewId, comment: 'It was in the brief', marks: { complete: 1 } }, anna)
  await doWork(workItemId, anna)
  expect((await rowOf('work_item', workItemId)).state).toBe('submitted')
  await say('review.decide_dispute', { reviewId, answer: 'upheld', comment: 'No' })
  await settle()
  expect(await rowOf('work_item', workItemId)).toMatchObject({ state: 'in_review', context: { reviewId } })
  expect(await rowOf('review', reviewId)).toMatchObject({ state: 'resubmitted', context: { round: 2 } })
  const { rows } = await on.admin.query('select count(*)::int from review where work_item_id = $1', [workItemId])
  expect(rows[0].count).toBe(1)
  await judge(reviewId, { verdict: 'passed', themes: [], marks: { complete: 1 } })
  expect((await rowOf('work_item', workItemId)).state).toBe('delivered')
})

test('quality rule 16: a verdict about the wrong person is evidence of whoever did the work, and of them alone', async () => {
  const passed = { verdict: 'passed', themes: [], marks: { complete: 1 } }
  for (const assistantId of [anna, olga]) await judge((await handedIn(assistantId)).reviewId, passed)
  const before = { anna: await quality(anna), olga: await quality(olga) }
  const { workItemId, reviewId } = await handedIn()
  await judge(reviewId, { ...sentBack, marks: { complete: 0 } })
  expect((await quality(anna)).score).toBeLessThan(before.anna.score)
  const wrongPerson = { delegationId: delegationOf[olga] }
  await say('review.dispute', { reviewId, comment: 'Olga did it', wrongPerson }, anna)
  await say('review.decide_dispute', { reviewId, answer: 'attributed', comment: 'So she did' })
  await settle()
  expect(await quality(anna)).toMatchObject({ score: before.anna.score, inAttempt: before.anna.inAttempt })
  expect(await quality(olga)).toMatchObject({ inAttempt: before.olga.inAttempt + 1 })
  expect((await quality(olga)).score).toBeLessThan(before.olga.score)
  const { context } = await rowOf('delegation', String(delegationOf[anna]))
  expect(context['openRework']).not.toContain(workItemId)
  expect(await openOn(olga, 'openRework')).toContain(workItemId)
  await doWork(workItemId, anna)
  await judge(reviewId, passed)
  expect(await openOn(olga, 'openRework')).not.toContain(workItemId)
})

test('Rework that somebody else mends is over for whoever was asked for it once it is delivered', async () => {
  const { workItemId, reviewId } = await handedIn()
  await judge(reviewId, { verdict: 'critical', themes: ['wrong_patient'], marks: { complete: 1 } })
  expect(await openOn(anna, 'openCritical')).toContain(workItemId)
  await say('work_item.assign', { workItemId, assistantId: olga, handOff: 'The other Kim is meant' })
  await doWork(workItemId, olga)
  expect(await openOn(anna, 'openRework')).toContain(workItemId)
  await judge(reviewId, { verdict: 'passed', themes: [], marks: { complete: 1 } })
  expect((await rowOf('work_item', workItemId)).state).toBe('delivered')
  for (const assistantId of [anna, olga])
    for (const list of ['openRework', 'openCritical'] as const)
      expect(await openOn(assistantId, list)).not.toContain(workItemId)
})

test('Rework that was taken from everybody and cancelled is over too', async () => {
  const { workItemId, reviewId } = await handedIn()
  await judge(reviewId, { ...sentBack, marks: { complete: 0 } })
  await say('work_item.assign', { workItemId, assistantId: agency.lead, handOff: 'I take it' })
  await say('work_item.cancel', { workItemId, reason: 'The client withdrew it' })
  await settle()
  expect(await openOn(anna, 'openRework')).not.toContain(workItemId)
})

test('A critical verdict amended to rework leaves rework before the gate and no critical error; what an earlier round found stays', async () => {
  const { workItemId, reviewId } = await handedIn()
  const critical = { verdict: 'critical', themes: ['wrong_patient'], marks: { complete: 1 } }
  const amended = async () => {
    await say('review.dispute', { reviewId, comment: 'It is the right Kim' }, anna)
    const decision = { reviewId, answer: 'amended', verdict: 'rework', comment: 'It is, and the date is wrong' }
    await say('review.decide_dispute', decision)
    await settle()
  }
  await judge(reviewId, critical)
  await amended()
  expect(await openOn(anna, 'openRework')).toContain(workItemId)
  expect(await openOn(anna, 'openCritical')).not.toContain(workItemId)
  await doWork(workItemId, anna)
  await judge(reviewId, critical)
  await doWork(workItemId, anna)
  await judge(reviewId, critical)
  await amended()
  expect(await openOn(anna, 'openCritical')).toContain(workItemId)
  await say('work_item.cancel', { workItemId, reason: 'Over' })
  await settle()
  expect(await openOn(anna, 'openCritical')).not.toContain(workItemId)
})

test('sla rule 34: rework whose cause turns out to be the client’s has a new turnaround, and its evidence is nobody’s', async () => {
  await judge((await handedIn()).reviewId, { verdict: 'passed', themes: [], marks: { complete: 1 } })
  const { score } = await quality(anna)
  const { workItemId, reviewId } = await handedIn()
  await judge(reviewId, { ...sentBack, marks: { complete: 0 } })
  expect((await quality(anna)).score).toBeLessThan(score)
  await say('review.dispute', { reviewId, comment: 'The client changed the form' }, anna)
  await say('review.decide_dispute', { reviewId, answer: 'amended', cause: 'client', comment: 'So it did' })
  await settle()
  const { context } = await rowOf('work_item', workItemId)
  const turnarounds = (context['clocks'] as Clock[]).filter(({ kind }) => kind === 'turnaround')
  expect(turnarounds.map(({ cycle, state }) => [cycle, state])).toEqual([
    [1, 'cancelled'],
    [2, 'running'],
  ])
  expect((await quality(anna)).score).toBe(score)
  await say('work_item.cancel', { workItemId, reason: 'Over' })
})

test('A pass that should have been rework comes back, stands before the gate, counts under its themes and goes to the next round', async () => {
  const { agencyId, lead, owner, tasks } = agency
  const { workItemId, reviewId } = await handedIn()
  await judge(reviewId, { verdict: 'passed', themes: [], marks: { complete: 1 } })
  const { score } = await quality(anna)
  await say('review.dispute', { reviewId, comment: 'The client had to ask twice' })
  const amended = { reviewId, answer: 'amended', comment: 'So they had', verdict: 'rework' }
  expect(await refusal('review.decide_dispute', amended, owner)).toEqual(['theme_missing'])
  await say('review.decide_dispute', { ...amended, themes: ['Late'] }, owner)
  await settle()
  expect(await rowOf('work_item', workItemId)).toMatchObject({ state: 'reopened', context: { assistantId: anna } })
  expect((await quality(anna)).score).toBeLessThan(score)
  const open = async () => (await rowOf('delegation', String(delegationOf[anna]))).context['openRework']
  expect(await open()).toContain(workItemId)
  expect((await rowOf('task', tasks.plain)).context['rework']).toContainEqual(
    expect.objectContaining({ reviewId, themes: ['Late'], cause: 'assistant', assistantId: anna }),
  )
  const late = async () => {
    const themes = await readThemes(on.engine.pool, openReads(on.engine)(agencyId), viewer(), {})
    return themes.find(({ theme }) => theme === 'late')
  }
  const counted = await late()
  expect(counted).toMatchObject({ count: 1, causes: { assistant: 1 } })
  const context = { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }
  await rebuildMeasures(context, agencyId)
  expect(await late()).toEqual(counted)

  await say('task.set_tracker', { taskId: tasks.plain, fields: [{ key: 'amount', name: 'Amount', kind: 'text' }] })
  await say('work_item.set_fields', { workItemId, values: { amount: '120' } }, lead)
  await doWork(workItemId, anna)
  expect(await rowOf('review', reviewId)).toMatchObject({ state: 'resubmitted', context: { round: 2 } })
  expect(await refusal('review.claim', { reviewId })).toContain('own_work')
  await judge(reviewId, { verdict: 'passed', themes: [], marks: { complete: 1 } })
  expect((await rowOf('work_item', workItemId)).state).toBe('delivered')
  expect(await open()).not.toContain(workItemId)
})

test('Evidence lies at the instant of the verdict, however late its handler runs', async () => {
  const { rows } = await on.admin.query(
    `select o.occurred_at = v.occurred_at as same from ledger o join ledger v on v.position = o.cause
     where o.type in ('delegation.outcome_recorded', 'delegation.rework_opened', 'delegation.evidence_refolded')`,
  )
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.every(({ same }) => same)).toBe(true)
})

test('quality rule 5: an exception is recorded only where somebody reviews what they had a hand in', async () => {
  const own = { reviewId: (await handedIn()).reviewId, ownWorkBecause: 'I am alone' }
  expect(await refusal('review.claim', own, agency.owner)).toEqual(['accepted'])
  const claimed = await on.admin.query(
    "select body from ledger where type = 'review.claimed' order by position desc limit 1",
  )
  expect(claimed.rows[0].body).not.toHaveProperty('exception')
})

test('All of it folds to the rows that stand', async () => {
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})
