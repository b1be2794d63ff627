import { randomUUID } from 'node:crypto'
import type { Actor } from '@understudy/domain/actor'
import { type Engine, openEngine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alarmsRing } from '../test/alarms-ring.ts'
import { clockStandsAt, daysPass } from '../test/days-pass.ts'
import { handleEverything } from '../test/handle-everything.ts'

/** Promises are missed, work is blocked and finished: what the ledger says raises and ends escalations by itself. */
let on: TestEngine
let agency: SmallAgency

const minute = 60_000
const system: Actor = { kind: 'system', part: 'test' }

beforeAll(async () => {
  on = await openTestEngine()
  await clockStandsAt(on.admin, monday)
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

async function say(name: string, input: object, by: string = agency.lead, engine: Engine = on.engine) {
  const actor: Actor = { kind: 'member', memberId: by }
  return (await accepted(engine, { name, agencyId: agency.agencyId, actor, input })).result
}

async function makeItems(count: number): Promise<string[]> {
  const { assistants, tasks, agencyId } = agency
  const input = { taskId: tasks.plain, title: 'Work', assistantId: assistants.va }
  const actor: Actor = { kind: 'member', memberId: agency.lead }
  const outcomes = await execute(
    on.engine,
    Array.from({ length: count }, () => ({ name: 'work_item.make', agencyId, actor, input })),
  )
  return outcomes.map((outcome) => String(outcome.kind === 'accepted' && outcome.result['workItemId']))
}

/** Time passes; whatever is due happens, and what comes of it. */
async function pass(ms: number): Promise<void> {
  await daysPass(on.admin, ms / 86_400_000)
  for (let rounds = 0; (await alarmsRing(on)) > 0 && rounds < 5; rounds++) await handleEverything(on)
  await handleEverything(on)
}

interface Told {
  readonly id: string
  readonly kind: string
  readonly members: string[]
  readonly plannedAt: number
}

/** Every notice so far, in order. */
async function notices(): Promise<Told[]> {
  const { rows } = await on.admin.query(
    "select stream_id as id, body from ledger where type = 'escalation.notified' order by position",
  )
  return rows.map(({ id, body }) => ({
    ...{ id, kind: body.kind, plannedAt: body.plannedAt },
    members: body.recipients.map(({ member }: { member: string }) => member),
  }))
}

async function about(subjectId: string) {
  const { rows } = await on.admin.query(
    'select id, state, activation, context from escalation where subject_id = $1 order by activation desc',
    [subjectId],
  )
  return rows[0]
}

const count = async (where: string) =>
  Number((await on.admin.query(`select count(*) from escalation where ${where}`)).rows[0].count)

test('A missed promise tells the lead after the grouping wait, and being delivered resolves it and says so', async () => {
  const [workItemId = ''] = await makeItems(1)
  await say('work_item.acknowledge_sop', { workItemId, version: 1 }, agency.assistants.va)
  await say('work_item.start', { workItemId }, agency.assistants.va)
  await handleEverything(on)
  await pass(2 * 86_400_000)
  expect(await about(workItemId)).toMatchObject({ state: 'raised', context: { causes: [{ kind: 'breach' }] } })
  await pass(minute)
  expect((await notices()).map(({ kind, members }) => [kind, members])).toEqual([['fired', [agency.lead]]])
  await say('work_item.tick_step', { workItemId, step: 1 }, agency.assistants.va)
  await say('work_item.submit', { workItemId }, agency.assistants.va)
  await handleEverything(on)
  const { rows } = await on.admin.query('select state from work_item where id = $1', [workItemId])
  if (rows[0].state === 'in_review') {
    const review = await on.admin.query('select id from review where work_item_id = $1', [workItemId])
    const reviewId = review.rows[0].id
    await say('review.claim', { reviewId }, agency.reviewers[0])
    await say('review.give_verdict', { reviewId, verdict: 'passed', comment: 'Seen', themes: [] }, agency.reviewers[0])
    await handleEverything(on)
  }
  await pass(2 * minute)
  expect((await about(workItemId)).state).toBe('resolved')
  expect((await notices()).map(({ kind }) => kind)).toEqual(['fired', 'resolved'])
})

test('Work that nobody can be routed to raises, blocking holds what is late, and cancelling calls it off', async () => {
  const made = await say('work_item.make', { taskId: agency.tasks.plain, title: 'For nobody' })
  const uncovered = String(made['workItemId'])
  await handleEverything(on)
  expect(await about(uncovered)).toMatchObject({ state: 'raised', context: { root: `task:${agency.tasks.plain}` } })
  await say('work_item.cancel', { workItemId: uncovered, reason: 'Over' })
  await handleEverything(on)
  expect((await about(uncovered)).state).toBe('resolved')

  const [late = ''] = await makeItems(1)
  await say('work_item.acknowledge_sop', { workItemId: late, version: 1 }, agency.assistants.va)
  await say('work_item.start', { workItemId: late }, agency.assistants.va)
  await pass(2 * 86_400_000)
  await say('work_item.block', { workItemId: late, waitsFor: 'client', reason: 'Asked' }, agency.assistants.va)
  await handleEverything(on)
  expect((await about(late)).state).toBe('held')
  await say('work_item.resume', { workItemId: late }, agency.assistants.va)
  await handleEverything(on)
  expect((await about(late)).state).toBe('climbing')
  await say('work_item.cancel', { workItemId: late, reason: 'Over' })
  await handleEverything(on)
  expect((await about(late)).state).toBe('resolved')
})

test('Of many who raise about one subject at the same moment one begins, and the others join', async () => {
  const items = await makeItems(5)
  const raise = (engine: Engine, id: string, cause: string) =>
    execute(engine, [
      {
        ...{ name: 'escalation.raise', agencyId: agency.agencyId, actor: system },
        input: { subject: { kind: 'work_item', id }, cause },
      },
    ])
  const causes = ['breach', 'lapsed_grant', 'critical_verdict', 'brief_rule']
  await Promise.all(
    items.flatMap((id) => causes.map((cause, index) => raise(index % 2 === 0 ? on.engine : on.other, id, cause))),
  )
  for (const id of items) {
    const { rows } = await on.admin.query('select context from escalation where subject_id = $1', [id])
    expect(rows).toHaveLength(1)
    expect(rows[0].context.causes.map(({ kind }: { kind: string }) => kind).sort()).toEqual(causes.toSorted())
  }
  // A step fires once, though both workers are woken for it at once.
  await daysPass(on.admin, minute / 86_400_000)
  await Promise.all([alarmsRing(on), alarmsRing({ ...on, engine: on.other })])
  for (const id of items) {
    const told = (await notices()).filter((one) => one.kind === 'fired')
    const own = await about(id)
    expect(told.filter((one) => one.id === own.id)).toHaveLength(1)
    await say('escalation.resolve', { escalationId: own.id, why: 'Seen' })
  }
})

test('A person raises, hands on, snoozes and mutes; whoever was not told has no say', { timeout: 60_000 }, async () => {
  const [workItemId = ''] = await makeItems(1)
  const raised = await say('escalation.raise', { subject: { kind: 'work_item', id: workItemId }, note: 'Which one?' })
  const escalationId = String(raised['escalationId'])
  const [outcome] = await execute(on.engine, [
    {
      ...{ name: 'escalation.acknowledge', agencyId: agency.agencyId, input: { escalationId } },
      actor: { kind: 'member', memberId: agency.assistants.scribe },
    },
  ])
  expect(outcome).toMatchObject({ kind: 'refused', code: 'not_told' })
  await say('escalation.hand_on', { escalationId, memberId: agency.reviewers[0] })
  await say('escalation.acknowledge', { escalationId }, agency.reviewers[0])
  expect(await about(workItemId)).toMatchObject({ state: 'acknowledged', context: { holderId: agency.reviewers[0] } })
  await say('escalation.force', { escalationId }, agency.lead)
  const muted = await say('agency.mute_escalations', {
    reason: 'Moving house',
    until: monday + 400 * 86_400_000,
  }).catch((error: Error) => error)
  expect(String(muted)).toContain('mute_out_of_range')
  await say('escalation.resolve', { escalationId, why: 'Decided' })
  await handleEverything(on)
  expect((await about(workItemId)).state).toBe('resolved')
})

test('500 items of one absent assistant that breach within five minutes are told together, and acknowledged at once or one by one', {
  timeout: 300_000,
}, async () => {
  const { rows: left } = await on.admin.query("select id from work_item where state in ('open', 'in_progress')")
  for (const { id } of left) await say('work_item.cancel', { workItemId: id, reason: 'Over' })
  await handleEverything(on)
  const before = (await notices()).length
  const { rows: today } = await on.admin.query("select state from load_batch('', '{}', '{}', '{}', '{}', '{}', '{}')")
  const from = new Date(Number(today[0].state) - 86_400_000).toISOString().slice(0, 10)
  const until = new Date(Number(today[0].state) + 20 * 86_400_000).toISOString().slice(0, 10)
  await say('member.record_absence', { memberId: agency.assistants.va, from, until })
  await handleEverything(on)
  // Given to them by name all the same: routing would find that nobody covers.
  for (let portion = 0; portion < 5; portion++) {
    await makeItems(100)
    await daysPass(on.admin, minute / 86_400_000)
  }
  await handleEverything(on)
  const root = `root_kind = 'member' and root_id = '${agency.assistants.va}'`
  // The first is due in some hours of business time; from then on a minute at a time.
  const { rows } = await on.admin.query("select min(due_at) as due from work_item where state = 'open'")
  const { rows: now } = await on.admin.query("select state from load_batch('', '{}', '{}', '{}', '{}', '{}', '{}')")
  await pass(rows[0].due.getTime() - Number(now[0].state) - 1_000)
  for (let part = 0; part < 4; part++) await pass(minute)
  for (let part = 0; part < 12; part++) await pass(minute / 4)
  expect(await count(`${root} and state = 'climbing'`)).toBe(500)
  const told = (await notices()).slice(before)
  expect(told).toHaveLength(500)
  expect(new Set(told.map(({ plannedAt }) => plannedAt)).size).toBe(1)
  expect(new Set(told.map(({ members }) => members.join()))).toEqual(new Set([agency.lead]))

  const [one] = told
  await say('escalation.acknowledge', { escalationId: one?.id })
  const all = await say('escalation.acknowledge_root', { root: `member:${agency.assistants.va}` })
  expect(all['escalationIds']).toHaveLength(499)
  expect(await count(`${root} and state = 'acknowledged'`)).toBe(500)
})

test('500 causes that arrive in one batch are one load and one commit', async () => {
  const items = await makeItems(500)
  const seen = { batches: 0, retries: 0, commands: 0 }
  const metrics = {
    commandDone: () => {},
    batchDone: ({ commands }: { commands: number }) => {
      seen.batches += 1
      seen.commands += commands
    },
    batchRetried: () => {
      seen.retries += 1
    },
  }
  const counted = openEngine(on.engine.pool, Buffer.alloc(32, 1), metrics)
  const outcomes = await execute(
    counted,
    items.map((id) => ({
      ...{ name: 'escalation.raise', agencyId: agency.agencyId, actor: system },
      input: { subject: { kind: 'work_item', id }, cause: 'brief_rule', key: randomUUID() },
    })),
  )
  expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true)
  expect(seen).toEqual({ batches: 1, retries: 0, commands: 500 })
})

test('What was raised, answered and resolved folds to its rows', async () => {
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})
