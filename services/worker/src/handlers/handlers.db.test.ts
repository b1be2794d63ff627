import type { Actor } from '@understudy/domain/actor'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockStandsAt, daysPass } from '../test/days-pass.ts'
import { handleEverything } from '../test/handle-everything.ts'

/** One hand-over from the first day to independence: people do their part, the handlers take every step between. */
let on: TestEngine
let agency: SmallAgency
let delegationId: string

beforeAll(async () => {
  on = await openTestEngine()
  // Evidence of a weekend lies on no working day.
  await clockStandsAt(on.admin, monday)
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

const settle = () => handleEverything(on)

async function say(name: string, input: object, by: string = agency.lead): Promise<Record<string, unknown>> {
  const actor: Actor = { kind: 'member', memberId: by }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

async function stateOf(table: string, id: string): Promise<string> {
  return (await on.admin.query(`select state from ${table} where id = $1`, [id])).rows[0].state
}

async function contextOf(table: string, id: string): Promise<Record<string, never>> {
  return (await on.admin.query(`select context from ${table} where id = $1`, [id])).rows[0].context
}

async function make(assistantId?: string): Promise<string> {
  const made = await say('work_item.make', {
    taskId: agency.tasks.plain,
    title: 'Work',
    ...(assistantId && { assistantId }),
  })
  return String(made.workItemId)
}

async function doWork(workItemId: string, by: string): Promise<void> {
  await say('work_item.start', { workItemId }, by)
  await say('work_item.tick_step', { workItemId, step: 1 }, by)
  await say('work_item.submit', { workItemId }, by)
  await settle()
}

async function reviewOf(workItemId: string): Promise<string> {
  return (await on.admin.query('select id from review where work_item_id = $1', [workItemId])).rows[0].id
}

async function judge(workItemId: string, verdict: object): Promise<void> {
  const reviewId = await reviewOf(workItemId)
  const [reviewer] = agency.reviewers
  await say('review.claim', { reviewId }, reviewer)
  await say('review.give_verdict', { reviewId, comment: 'Seen', themes: [], ...verdict }, reviewer)
  await settle()
}

/** Made without naming anybody, routed by the engine, done by the assistant. */
async function routedAndDone(): Promise<string> {
  const workItemId = await make()
  await settle()
  await doWork(workItemId, agency.assistants.va)
  return workItemId
}

test('A delegation goes into shadow by itself once its gate holds', async () => {
  const { tasks, assistants } = agency
  const assigned = await say('delegation.assign', { taskId: tasks.plain, assistantId: assistants.va, cover: 'primary' })
  delegationId = String(assigned.delegationId)
  await settle()
  expect(await stateOf('delegation', delegationId)).toBe('assigned')
  await say('delegation.acknowledge_sop', { delegationId, version: 1 }, assistants.va)
  await settle()
  expect(await stateOf('delegation', delegationId)).toBe('shadow')
})

test('Work that nobody can be routed to waits, and is routed when somebody can do it', async () => {
  const waiting = await make()
  await settle()
  expect(await contextOf('work_item', waiting)).toMatchObject({ assistantId: null })
  for (let shown = 0; shown < 3; shown++) {
    const workItemId = await make(agency.lead)
    await doWork(workItemId, agency.lead)
    expect(await stateOf('work_item', workItemId)).toBe('delivered')
    await say('delegation.observe_item', { delegationId, workItemId })
  }
  await say('delegation.record_walkthrough', { delegationId, link: 'https://example.org/walkthrough' })
  await settle()
  expect(await stateOf('delegation', delegationId)).toBe('shadow')
  await say('delegation.sign_off_demonstration', { delegationId })
  await settle()
  expect(await stateOf('delegation', delegationId)).toBe('reverse_shadow')
  expect(await contextOf('work_item', waiting)).toMatchObject({ assistantId: agency.assistants.va, delegationId })
})

test('A submission in reverse-shadow is held; what is sent back is followed until it is delivered, and its theme is counted', async () => {
  const workItemId = await routedAndDone()
  expect(await stateOf('work_item', workItemId)).toBe('in_review')
  await judge(workItemId, { verdict: 'rework', themes: ['missing_field', 'wrong_date'] })
  expect(await contextOf('delegation', delegationId)).toMatchObject({ openRework: [workItemId] })
  await doWork(workItemId, agency.assistants.va)
  await judge(workItemId, { verdict: 'passed' })
  expect(await stateOf('work_item', workItemId)).toBe('delivered')
  expect(await contextOf('delegation', delegationId)).toMatchObject({ openRework: [] })
  const { rows } = await on.admin.query('select theme, count from rework_theme_day order by theme')
  expect(rows).toEqual([
    { theme: 'missing_field', count: 1 },
    { theme: 'wrong_date', count: 1 },
  ])
  const entries = await on.admin.query(
    'select assistant_id, reviewer_id, draw_kind, inclusion, result from outcome_entry',
  )
  const [reviewer] = agency.reviewers
  const known = { assistant_id: agency.assistants.va, reviewer_id: reviewer }
  expect(entries.rows).toEqual([{ ...known, draw_kind: 'all', inclusion: 1, result: 'rework' }])
  const counted = await on.admin.query("select body from ledger where type = 'delegation.outcome_recorded'")
  expect(counted.rows.map(({ body }) => body.result)).toEqual(['rework'])
})

test('Rework that the process caused leaves the evidence of the person as it is', async () => {
  const before: Record<string, unknown> = (await contextOf('delegation', delegationId)).quality ?? {}
  const workItemId = await routedAndDone()
  await judge(workItemId, { verdict: 'rework', themes: ['unclear_brief'], cause: 'brief' })
  const { rows } = await on.admin.query(
    "select body from ledger where type = 'delegation.outcome_recorded' order by position desc limit 1",
  )
  expect(rows[0].body).toMatchObject({ result: 'rework', cause: 'brief', isProcess: true })
  const { quality: after } = await contextOf('delegation', delegationId)
  const { score, inAttempt, attempt, trust, days } = before
  expect(after).toMatchObject({ score, inAttempt, attempt, trust, days })
  await doWork(workItemId, agency.assistants.va)
  await judge(workItemId, { verdict: 'passed' })
})

test('Evidence of three days makes the assistant independent, once the agency lets promotions go by themselves', async () => {
  for (let passed = 0; passed < 24; passed++) {
    if (passed % 8 === 0) await daysPass(on.admin, 1)
    await judge(await routedAndDone(), { verdict: 'passed' })
  }
  expect(await stateOf('delegation', delegationId)).toBe('reverse_shadow')
  await say('agency.switch_automatic_promotion', { plans: ['light'] }, agency.owner)
  await settle()
  expect(await stateOf('delegation', delegationId)).toBe('independent')
  const { rows } = await on.admin.query('select * from independence_record')
  expect(rows).toMatchObject([{ delegation_id: delegationId, assistant_id: agency.assistants.va, left_at: null }])
  expect(rows[0].independent_at - rows[0].assigned_at).toBeGreaterThan(2 * 86_400_000)
  expect(rows[0].working_seconds).toBeGreaterThan(0)
}, 120_000)

test('While independent, rework that the process caused falls to 100 %, because the client gets that error, and leaves trust', async () => {
  const made = { taskId: agency.tasks.plain, title: 'Delicate', assistantId: agency.assistants.va, highRisk: true }
  const workItemId = String((await say('work_item.make', made)).workItemId)
  await doWork(workItemId, agency.assistants.va)
  await judge(workItemId, { verdict: 'critical', themes: ['unclear_sop'], cause: 'sop' })
  const { quality } = await contextOf('delegation', delegationId)
  expect(quality).toMatchObject({ level: 0, run: 0, trust: 13, criticalAt: null })
  expect(await stateOf('delegation', delegationId)).toBe('independent')
  await doWork(workItemId, agency.assistants.va)
  await judge(workItemId, { verdict: 'passed' })
})

test('A minor version touches no evidence, and a major one starts the re-qualification of everybody on the task', async () => {
  const sop = { taskId: agency.tasks.plain, steps: [{ kind: 'do', text: 'Do it well', required: true }] }
  const requalified = async () =>
    (await on.admin.query("select count(*)::int as times from ledger where type = 'delegation.requalified'")).rows
  await say('task.publish_sop', { ...sop, change: 'minor' })
  await settle()
  expect(await requalified()).toEqual([{ times: 0 }])
  await say('task.publish_sop', { ...sop, change: 'major' })
  await settle()
  expect(await requalified()).toEqual([{ times: 1 }])
  expect(await contextOf('delegation', delegationId)).toMatchObject({ quality: { requalifying: true, level: 0 } })
})

test('Back from an absence of 14 to 30 days, the next three of an independent assistant are reviewed', async () => {
  const absence = { memberId: agency.assistants.va, from: '2026-11-02', until: '2026-11-20' }
  await say('member.record_absence', absence)
  await settle()
  expect(await contextOf('delegation', delegationId)).toMatchObject({ absences: [{ from: absence.from, days: 19 }] })
  const { rows } = await on.admin.query('select wake_at from delegation where id = $1', [delegationId])
  expect(Number(rows[0].wake_at)).toBeLessThan(monday)
  const wake = { name: 'delegation.wake', agencyId: agency.agencyId, input: { delegationId } }
  await accepted(on.engine, { ...wake, actor: { kind: 'system', part: 'timers' } })
  expect(await contextOf('delegation', delegationId)).toMatchObject({ absences: [], quality: { forced: 3 } })
})

test('A delegation that ends leaves the curve of those on their way', async () => {
  const open = await on.admin.query("select id from work_item where state in ('open', 'reopened')")
  for (const { id } of open.rows) await say('work_item.cancel', { workItemId: id, reason: 'Over' })
  await say('delegation.end', { delegationId, reason: 'Over' })
  await settle()
  const { rows } = await on.admin.query('select left_at from independence_record')
  expect(rows[0].left_at).not.toBeNull()
})

test('All of it once more, from the beginning, changes nothing', async () => {
  const fold = () =>
    on.admin.query(
      `select delegation_id::text, independent_at::text from independence_record
       union all select count(*)::text, sum(sign)::text from outcome_entry
       union all select count(*)::text, count(ended_at)::text from turnaround_record
       union all select count(*)::text, sum(count)::text from rework_theme_day`,
    )
  const before = [(await on.admin.query('select max(position) from ledger')).rows, (await fold()).rows]
  // Counts are not told apart from those of the first time, so they begin anew; nothing else is touched.
  await on.admin.query('truncate rework_theme_day')
  await on.admin.query('update lane_cursor set position = 0')
  await settle()
  const after = [(await on.admin.query('select max(position) from ledger')).rows, (await fold()).rows]
  expect(after).toEqual(before)
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})
