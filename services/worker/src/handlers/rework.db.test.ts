import type { Actor } from '@understudy/domain/actor'
import { openReads, type ReadsOf } from '@understudy/engine/reading/open-reads'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { readProcessFixes } from '@understudy/engine/rework/read-process-fixes'
import { readThemes } from '@understudy/engine/rework/read-themes'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { throughTheGates } from '@understudy/engine/test/through-the-gates'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildMeasures } from '../projections/rebuild-measures.ts'
import { handleEverything } from '../test/handle-everything.ts'

let on: TestEngine
let agency: SmallAgency
let viewer: Viewer
let reads: ReturnType<ReadsOf>

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
  viewer = { agencyId: agency.agencyId, memberId: agency.lead, roles: ['ops_lead'], clientId: null }
  reads = openReads(on.engine)(agency.agencyId)
  await say('task.name_owner', { taskId: agency.tasks.plain, memberId: agency.lead })
})

afterAll(() => on.close())

const settle = () => handleEverything(on)
const fixes = async () => (await readProcessFixes(on.engine.pool, reads, viewer, {})) ?? []
const themes = async () => readThemes(on.engine.pool, reads, viewer, {})

async function say(name: string, input: object, by: string = agency.lead): Promise<Record<string, unknown>> {
  const actor: Actor = { kind: 'member', memberId: by }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

/** Whoever covers without a delegation reads the SOP first. */
async function readSop(workItemId: string, memberId: string): Promise<void> {
  const { rows } = await on.admin.query(
    "select delegation_id, (context ->> 'sopVersion')::int as version from work_item where id = $1",
    [workItemId],
  )
  const { delegation_id: delegationId, version } = rows[0]
  if (delegationId === null) await say('work_item.acknowledge_sop', { workItemId, version }, memberId)
}

/** Work of somebody who covers without a delegation, so that it is always reviewed. Answers its review. */
async function judged(assistantId: string, verdict: object): Promise<string> {
  const workItemId = String(
    (await say('work_item.make', { taskId: agency.tasks.plain, title: 'Work', assistantId })).workItemId,
  )
  await readSop(workItemId, assistantId)
  await say('work_item.start', { workItemId }, assistantId)
  await say('work_item.tick_step', { workItemId, step: 1 }, assistantId)
  await say('work_item.submit', { workItemId }, assistantId)
  await settle()
  const { rows } = await on.admin.query('select id from review where work_item_id = $1', [workItemId])
  const reviewId = String(rows[0].id)
  const [reviewer] = agency.reviewers
  await say('review.claim', { reviewId }, reviewer)
  await say('review.give_verdict', { reviewId, comment: 'Seen', themes: [], ...verdict }, reviewer)
  await settle()
  return reviewId
}

const back = (theme: string, cause: string) => ({ verdict: 'rework', themes: [theme], cause })

test('A theme that comes back three times on a task opens one process fix for its owner, with the evidence', async () => {
  const { va } = agency.assistants
  const reviews = [
    await judged(va, back('Missing field', 'brief')),
    await judged(va, back('missing field', 'assistant')),
    await judged(va, back('missing  field', 'brief')),
  ]
  const [fix, ...others] = await fixes()
  expect(others).toEqual([])
  expect(fix).toMatchObject({ state: 'open', because: 'often', ownerId: agency.lead, effect: null })
  expect(fix).toMatchObject({ theme: 'missing field', causes: { brief: 2, assistant: 1 } })
  expect(fix?.evidence.map(({ reviewId }) => reviewId)).toEqual(reviews)
  expect(new Set(fix?.evidence.map(({ title }) => title))).toEqual(new Set(['Work']))
})

test('A theme that comes back with two assistants opens one at the second time', async () => {
  const { va, scribe } = agency.assistants
  await judged(va, back('Wrong date', 'assistant'))
  await judged(scribe, back('wrong date', 'assistant'))
  expect((await fixes()).map(({ theme, because }) => [theme, because])).toEqual([
    ['wrong date', 'across_assistants'],
    ['missing field', 'often'],
  ])
})

test('However often the verdicts are handled, there is one fix, and the ledger stays as it is', async () => {
  const ledger = async () => (await on.admin.query('select max(position) as last from ledger')).rows
  const before = [await ledger(), await fixes()]
  await on.admin.query("update lane_cursor set position = 0 where handler = 'rework'")
  await settle()
  expect([await ledger(), await fixes()]).toEqual(before)
})

test('A fix lands by naming what changed, and the rate of its theme before and after shows whether it worked', async () => {
  const fix = (await fixes()).find(({ theme }) => theme === 'missing field')
  const taskId = agency.tasks.plain
  const sop = { taskId, change: 'minor', steps: [{ kind: 'do', text: 'Fill every field', required: true }] }
  await say('task.publish_sop', sop)
  await say('task.land_process_fix', { taskId, fixId: fix?.id, kind: 'sop', what: 'A step for every field' })
  for (let count = 0; count < 4; count++) await judged(agency.assistants.va, { verdict: 'passed' })
  const landed = (await fixes()).find(({ id }) => id === fix?.id)
  expect(landed).toMatchObject({ state: 'landed', changed: { kind: 'sop', version: 2 } })
  expect(landed?.effect?.before).toMatchObject({ rate: 0.6, n: 5 })
  expect(landed?.effect?.after).toMatchObject({ rate: 0, n: 4, interval: { lower: 0 } })
})

test('The rate of a theme counts as every other does: with the word of who decided between two reviewers, and the chance that a floor left', async () => {
  const { agencyId } = agency
  const entries = 'select position, work_item_id from outcome_entry where agency_id = $1 order by position'
  const [missing, , , dated] = (await on.admin.query(entries, [agencyId])).rows
  const delegationId = crypto.randomUUID()
  const { rowCount } = await on.admin.query(
    `insert into outcome_entry (agency_id, position, sign, review_id, work_item_id, client_id, task_id, assistant_id,
       draw_kind, turned, result, process, day)
     select agency_id, (select min(position) from ledger where agency_id = $1 and type = 'review.requested'), 1, $3,
       work_item_id, client_id, task_id, assistant_id, 'adjudication', false, 'pass', false, day
     from outcome_entry where agency_id = $1 and position = $2`,
    [agencyId, missing.position, crypto.randomUUID()],
  )
  expect(rowCount).toBe(1)
  const rate = async () => (await fixes()).find(({ theme }) => theme === 'missing field')?.effect?.before
  expect(await rate()).toMatchObject({ rate: 0.4, n: 5 })
  await on.admin.query(
    `update outcome_entry set draw_kind = 'random', inclusion = 0.5, delegation_id = $3, drawn_for = $3, drawn_on = day
     where agency_id = $1 and position = $2`,
    [agencyId, dated.position, delegationId],
  )
  expect((await rate())?.rate).toBeCloseTo(2 / (4 + 1 / 0.5))
  await on.admin.query(
    `insert into floor_day (agency_id, delegation_id, day, num, den, probability)
     select agency_id, delegation_id, drawn_on, 1, 2, 0.8 from outcome_entry where agency_id = $1 and position = $2`,
    [agencyId, dated.position],
  )
  expect((await rate())?.rate).toBeCloseTo(2 / (4 + 1 / 0.8))
  // Somebody else's work after all: one review still, at the chance with which it was drawn.
  await on.admin.query(
    `insert into outcome_entry (agency_id, position, sign, review_id, work_item_id, client_id, task_id, assistant_id,
       draw_kind, inclusion, turned, result, process, day, delegation_id, drawn_for, drawn_on)
     select agency_id, position + 1, s.sign, review_id, work_item_id, client_id, task_id, assistant_id, draw_kind,
       inclusion, true, result, process, day, case s.sign when 1 then $3 else delegation_id end, drawn_for, drawn_on
     from outcome_entry, unnest(array[-1, 1]) as s (sign) where agency_id = $1 and position = $2`,
    [agencyId, dated.position, crypto.randomUUID()],
  )
  expect(await rate()).toMatchObject({ n: 5, rate: expect.closeTo(2 / (4 + 1 / 0.8)) })
  await on.admin.query('delete from outcome_entry where position = $1', [Number(dated.position) + 1])
  await on.admin.query('delete from floor_day where delegation_id = $1', [delegationId])
  await on.admin.query("delete from outcome_entry where draw_kind = 'adjudication'")
  await on.admin.query(
    "update outcome_entry set draw_kind = 'all', inclusion = 1, delegation_id = null, drawn_for = null, drawn_on = null where position = $1",
    [dated.position],
  )
})

test('quality rule 11: themes that are merged keep what was counted under each of their words', async () => {
  expect((await themes()).map(({ theme, count }) => [theme, count])).toEqual([
    ['missing field', 3],
    ['wrong date', 2],
  ])
  await expect(say('agency.rename_theme', { theme: 'Wrong date', name: 'Missing field' })).rejects.toThrow(
    'Merge the two',
  )
  await say('agency.name_theme', { name: 'Careless entry', likelyCause: 'sop' })
  await say('agency.merge_themes', { theme: 'wrong date', into: 'careless entry' })
  await say('agency.merge_themes', { theme: 'missing field', into: 'Careless entry' })
  const [one, ...others] = await themes()
  expect(others).toEqual([])
  expect(one).toMatchObject({ name: 'Careless entry', likelyCause: 'sop', count: 5, share: 1, vital: true })
  expect(one?.causes).toEqual({ assistant: 3, brief: 2 })
  expect(one?.words).toEqual(
    ['Missing field', 'missing  field', 'missing field', 'Wrong date', 'wrong date'].toSorted(),
  )
})

test('A verdict about the wrong person moves the evidence of the process fix that it led to', async () => {
  const { va, scribe } = agency.assistants
  const taskId = agency.tasks.plain
  const handedOver = async (assistantId: string) => {
    const { delegationId } = await say('delegation.assign', { taskId, assistantId, cover: 'backup' })
    await throughTheGates(say, { taskId, delegationId: String(delegationId), assistantId, lead: agency.lead }, 2)
    return String(delegationId)
  }
  const drawn = await handedOver(va)
  const rightful = await handedOver(scribe)
  const reviewId = await judged(va, back('Wrong folder', 'assistant'))
  await judged(va, back('wrong folder', 'assistant'))
  expect((await fixes()).map(({ theme }) => theme)).not.toContain('wrong folder')
  await say('review.dispute', { reviewId, comment: 'Not mine', wrongPerson: { delegationId: rightful } }, va)
  await say('review.decide_dispute', { reviewId, answer: 'attributed', comment: 'So it is' }, agency.owner)
  await settle()
  const { rows } = await on.admin.query(
    'select delegation_id as of, drawn_for as drawn from outcome_entry where review_id = $1 order by position, sign',
    [reviewId],
  )
  expect(rows).toEqual([drawn, drawn, rightful].map((of) => ({ of, drawn })))
  const fix = (await fixes()).find(({ theme }) => theme === 'wrong folder')
  expect(fix).toMatchObject({ state: 'open', because: 'across_assistants', limits: { version: 0, times: 3 } })
  expect(fix?.evidence.map(({ assistantId }) => assistantId)).toEqual([scribe, va])
  expect((await themes()).find(({ theme }) => theme === 'wrong folder')).toMatchObject({ count: 2 })
})

test('A theme recurs by the limits that the agency has set, which its fix keeps', async () => {
  await say('agency.set_recurrence_limits', { times: 2, days: 3 })
  const { va } = agency.assistants
  await judged(va, back('Late', 'assistant'))
  await judged(va, back('late', 'assistant'))
  expect((await fixes()).find(({ theme }) => theme === 'late')).toMatchObject({
    ...{ because: 'often', limits: { version: 1, times: 2, assistants: 2, days: 3 } },
  })
})

test('A pass that should have been rework counts in the rate of its theme after the fix, at its own place', async () => {
  const effect = async () => (await fixes()).find(({ state }) => state === 'landed')?.effect?.after
  const reviewId = await judged(agency.assistants.va, { verdict: 'passed' })
  const clean = await effect()
  await say('review.dispute', { reviewId, comment: 'A field is missing again' })
  const amended = { answer: 'amended', verdict: 'rework', themes: ['Missing field'], comment: 'So it is' }
  await say('review.decide_dispute', { reviewId, ...amended }, agency.owner)
  await settle()
  expect(await effect()).toMatchObject({ n: clean?.n })
  expect((await effect())?.rate).toBeCloseTo((clean?.rate as number) + 1 / (clean?.n as number))
})

test('A verdict that is overturned is counted nowhere any more, and a rebuild says the same', async () => {
  const reviewId = await judged(agency.assistants.va, back('Typo', 'tool'))
  const typo = async () => (await themes()).find(({ theme }) => theme === 'typo')
  expect(await typo()).toMatchObject({ count: 1, causes: { tool: 1 } })
  await say('review.dispute', { reviewId, comment: 'It is right' }, agency.assistants.va)
  await say('review.decide_dispute', { reviewId, answer: 'overturned', comment: 'So it is' }, agency.owner)
  await settle()
  expect(await typo()).toBeUndefined()
  const before = [await themes(), await fixes()]
  const context = { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }
  await rebuildMeasures(context, agency.agencyId)
  expect([await themes(), await fixes()]).toEqual(before)
  expect((await verifyLedger(on.engine, { agencyId: agency.agencyId })).differences).toEqual([])
})

test('An assistant reads the process fixes of the tasks that they have, and a contact of the client reads none', async () => {
  const own = { ...viewer, memberId: agency.assistants.va, roles: ['assistant'] } as const
  expect((await readProcessFixes(on.engine.pool, reads, own, {}))?.length).toBe((await fixes()).length)
  const contact = { ...viewer, roles: ['client_contact'], clientId: agency.clientId } as const
  expect(await readProcessFixes(on.engine.pool, reads, contact, {})).toBeUndefined()
})
