import { randomUUID } from 'node:crypto'
import type { Role } from '@understudy/domain/actor'
import { chanceBelowTheLine } from '@understudy/domain/quality/double-sample'
import { standardPlan } from '@understudy/domain/quality/plan'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPlans } from '../agency/read-plans.ts'
import { openReads } from '../reading/open-reads.ts'
import type { Viewer } from '../reading/viewer.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { type Entry, entering } from '../test/entering.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { readAttainment } from './read-attainment.ts'
import { readBlindPairs } from './read-blind-pairs.ts'
import { readIndependence } from './read-independence.ts'
import { readOutgoingErrors } from './read-outgoing-errors.ts'
import { readReviewers } from './read-reviewers.ts'
import { readReworkRates } from './read-rework-rates.ts'
import { readReworkTrend } from './read-rework-trend.ts'
import { readThemes } from './read-themes.ts'
import { readTurnaround } from './read-turnaround.ts'

let on: TestEngine
let agency: SmallAgency
/** A Wednesday; the last whole week began on the sixteenth. */
const now = Date.parse('2026-11-25T18:00:00Z')

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

function viewer(role: Role, memberId = agency.owner, clientId: string | null = null): Viewer {
  return { agencyId: agency.agencyId, memberId, roles: [role], clientId }
}

const enter = (entry: Entry) => entering(on, agency)(entry)

async function several(count: number, entry: Entry): Promise<void> {
  for (let n = 0; n < count; n++) await enter(entry)
}

const rates = (who = viewer('owner'), more: object = {}) =>
  readReworkRates(on.engine.pool, who, { by: 'assistant', sample: 'drawn', ...more })

describe('rates of rework', () => {
  beforeAll(async () => {
    await on.admin.query('truncate outcome_entry')
    await several(6, { inclusion: 0.25 })
    await several(2, { result: 'rework' })
    await enter({ result: 'rework', process: true })
    await several(3, { drawKind: 'for_cause', result: 'critical', inclusion: null })
    await several(5, { drawKind: 'all', result: 'rework' })
    await several(4, { assistantId: agency.assistants.scribe, result: 'rework' })
  })

  test('count each review for those it stands for, and neither complaints nor training', async () => {
    const { items } = await rates()
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({ id: agency.assistants.va, n: 9, rank: 1, answer: 'enough' })
    expect(items[0]?.rework.rate).toBeCloseTo(3 / 27)
    expect(items[0]?.ownRework.rate).toBeCloseTo(2 / 27)
    expect(items[0]?.firstPassYield.rate).toBeCloseTo(24 / 27)
    expect(items[0]?.effective).toBeCloseTo(27 ** 2 / (6 * 16 + 3))
  })

  test('rank nobody below five reviews, and show their interval all the same', async () => {
    const few = (await rates()).items[1]
    expect(few).toMatchObject({ n: 4, rank: null, answer: 'not_enough_data', rework: { rate: 1 } })
    expect(few?.rework.interval?.lower).toBeGreaterThan(0.4)
  })

  test('in training are of what was all reviewed', async () => {
    expect((await rates(viewer('owner'), { sample: 'training' })).items).toMatchObject([{ n: 5, rework: { rate: 1 } }])
  })

  test('change where a verdict was turned, by what was entered and taken back', async () => {
    await enter({ result: 'rework', sign: -1, turned: true })
    await enter({ result: 'pass', sign: 1, turned: true })
    expect((await rates()).items[0]?.rework.rate).toBeCloseTo(2 / 27)
  })

  test('take the word of who decides between two reviewers, and the chance that a floor left, once they are known', async () => {
    await on.admin.query('truncate outcome_entry')
    const item = randomUUID()
    await several(3, { inclusion: 0.1, delegationId: agency.clientId, drawnOn: '2026-11-20' })
    await enter({ item, inclusion: 0.1, delegationId: agency.clientId, drawnOn: '2026-11-21' })
    await enter({ item, drawKind: 'adjudication', inclusion: null, result: 'rework' })
    expect((await rates()).items[0]).toMatchObject({ n: 4, rework: { rate: 0.25 } })
    await on.admin.query('insert into floor_day values ($1, $2, $3, 1, 10, 0.5)', [
      ...[agency.agencyId, agency.clientId, '2026-11-20'],
    ])
    // Three that stand for two each, one that stands for ten.
    expect((await rates()).items[0]?.rework.rate).toBeCloseTo(10 / 16)
  })

  test('are of days, of the client for its contact, and of their own for an assistant', async () => {
    await on.admin.query('truncate outcome_entry')
    await several(9, {})
    await several(4, { assistantId: agency.assistants.scribe })
    await enter({ day: '2026-11-01', clientId: randomUUID() })
    expect((await rates(viewer('owner'), { from: '2026-11-19' })).items[0]?.n).toBe(9)
    expect((await rates()).items[0]?.n).toBe(10)
    expect((await rates(viewer('client_contact', randomUUID(), agency.clientId))).items[0]?.n).toBe(9)
    const scribe = viewer('assistant', agency.assistants.scribe)
    expect((await rates(scribe)).items.map(({ id }) => id)).toEqual([agency.assistants.scribe])
    expect((await rates(scribe, { assistantId: agency.assistants.va })).items).toEqual([])
    const elsewhere = { clientId: randomUUID() }
    expect((await rates(viewer('client_contact', randomUUID(), agency.clientId), elsewhere)).items).toEqual([])
  })
})

describe('the trend of rework', () => {
  const trend = (who = viewer('owner')) => readReworkTrend(on.engine.pool, who, { sample: 'drawn' }, now)
  const monday = (week: number) => new Date(Date.UTC(2026, 10, 16 - 7 * week)).toISOString().slice(0, 10)

  test('is of the eight whole weeks before, and says nothing before there are six with reviews', async () => {
    await on.admin.query('truncate outcome_entry')
    for (let week = 0; week < 5; week++) {
      await several(week * 2, { day: monday(week), result: 'rework' })
      await several(12 - week * 2, { day: monday(week) })
    }
    await several(9, { day: '2026-11-23', result: 'rework' })
    const found = await trend()
    expect(found.answer).toBe('not_enough_data')
    expect(found.weeks.map(({ from }) => from)).toEqual([7, 6, 5, 4, 3, 2, 1, 0].map(monday))
    expect(found.weeks.map(({ reviewed }) => reviewed)).toEqual([0, 0, 0, 12, 12, 12, 12, 12])
    expect(found.weeks.at(-1)).toMatchObject({ reworks: 0, rate: 0 })
  })

  test('falls where the share does', async () => {
    for (let week = 5; week < 8; week++) await several(8, { day: monday(week), result: 'rework' })
    expect(await trend()).toMatchObject({ answer: 'falling', z: expect.any(Number) })
    expect((await trend()).z).toBeLessThan(-3)
    expect((await trend(viewer('assistant', agency.assistants.scribe))).answer).toBe('not_enough_data')
  })
})

describe('reviewers', () => {
  const reviewers = () => readReviewers(on.engine.pool, viewer('ops_lead'), {})

  test('are measured by what others say of the same assistants, and by whom they reviewed with, blindly', async () => {
    await on.admin.query('truncate outcome_entry')
    const [first, second] = agency.reviewers
    await several(20, { reviewerId: first, result: 'rework' })
    await several(30, { reviewerId: second })
    for (let n = 0; n < 22; n++) {
      const item = randomUUID()
      const result = n < 2 ? 'rework' : 'pass'
      await enter({ item, reviewerId: second, result: n === 0 ? 'pass' : result })
      await enter({ item, reviewerId: first, result, drawKind: 'double' })
      if (n === 0) await enter({ item, reviewerId: agency.lead, result: 'rework', drawKind: 'adjudication' })
    }
    const found = await reviewers()
    // Who decides between two sees only what two differ on, and has no severity by it.
    expect(found?.reviewers.map(({ reviewerId }) => reviewerId)).toEqual([first, second])
    expect(found?.reviewers[0]?.severity?.interval.lower).toBeGreaterThan(0)
    expect(found?.reviewers[1]?.severity?.interval.upper).toBeLessThan(0)
    expect(found?.agreement).toMatchObject({ n: 22, missRate: { rate: 0.5, n: 2 }, answer: 'enough' })
    expect(found?.agreement.ac1.value).toBeGreaterThan(0.9)
  })

  test('a pair counts by the chance of its draw period, which its first look tells; till it is settled, by the lowest', async () => {
    const [pair] = (
      await on.admin.query(
        "select review_id, work_item_id from outcome_entry where draw_kind = 'random' and work_item_id in (select work_item_id from outcome_entry where draw_kind = 'double') order by position limit 1",
      )
    ).rows
    const { agencyId, tasks, clientId } = agency
    const context = JSON.stringify({ firstVerdictAt: Date.UTC(2026, 9, 31, 23, 59) })
    await on.admin.query('set session_replication_role = replica')
    await on.admin.query(
      `insert into review (agency_id, id, version, hash, state, machine_version, context, updated_at, client_id, task_id, work_item_id)
       values ($1, $2, 1, '', 'passed', '1', $3, now(), $4, $5, $6)`,
      [agencyId, pair.review_id, context, clientId, tasks.plain, pair.work_item_id],
    )
    await on.admin.query('reset session_replication_role')
    await on.admin.query("insert into double_sample values ($1, $2, '2026-10', 0.5), ($1, $2, '2026-11', 0.25)", [
      agencyId,
      tasks.plain,
    ])
    const pairs = await readBlindPairs(on.engine.pool, agencyId, null, null)
    expect(pairs.map(({ inclusion }) => inclusion)).toEqual([0.5, ...new Array(21).fill(chanceBelowTheLine)])
    expect(pairs[0]).toMatchObject({ first: 'pass', second: 'rework', adjudicated: 'rework' })
    expect(await readBlindPairs(on.engine.pool, agencyId, '2026-11-21', null)).toEqual([])
    await on.admin.query('delete from review where id = $1', [pair.review_id])
  })

  test('what they miss is counted in the errors that go out, and without it the figure says what it assumes', async () => {
    const standard = async () =>
      (await readOutgoingErrors(on.engine.pool, viewer('owner')))?.items.find(({ planId }) => planId === 'standard')
    const known = await standard()
    expect(known?.missRate).toBeGreaterThan(0.5)
    expect(known?.falsePromotionOver?.estimate).toBeCloseTo(0.472, 2)
    expect(known?.falsePromotion).toBe(known?.falsePromotionOver?.upper)
    // The plans, and one that is saved, count with it where nobody says otherwise.
    const plans = async (asked?: number) =>
      (await readPlans(on.engine.pool, openReads(on.engine)(agency.agencyId), viewer('owner'), asked)).items[1]?.promise
    expect((await plans())?.falsePromotion[0]).toBe(known?.falsePromotion)
    expect((await plans(0.2))?.falsePromotion[0]).toBeCloseTo(0.128, 3)
    const { version: _, ...draft } = standardPlan
    const input = { ...draft, id: 'ours' }
    const actor = { kind: 'member', memberId: agency.owner } as const
    const saved = await accepted(on.engine, { name: 'agency.save_plan', agencyId: agency.agencyId, actor, input })
    expect(saved.result['promise']).toMatchObject({ missRate: known?.missRate })
    await on.admin.query("delete from outcome_entry where draw_kind = 'double'")
    const unknown = await standard()
    expect(unknown).toMatchObject({
      missRate: null,
      upTo: 0.2,
      assumes: expect.stringContaining('reviewers miss no errors'),
    })
    expect(unknown?.outgoing).toBeCloseTo(0.0461, 4)
    expect(known?.outgoing).toBeGreaterThan(0.1)
  })

  test("are the agency's own affair", async () => {
    for (const role of ['assistant', 'client_contact'] as const) {
      expect(await readReviewers(on.engine.pool, viewer(role), {})).toBeUndefined()
      expect(await readOutgoingErrors(on.engine.pool, viewer(role))).toBeUndefined()
    }
  })
})

describe('times', () => {
  const record = (days: number, end: 'independent' | 'left' | 'open') =>
    on.admin.query(
      `insert into independence_record (agency_id, delegation_id, client_id, task_id, assistant_id, assigned_at, independent_at, left_at, working_seconds)
       values ($1, gen_random_uuid(), $2, $3, $4, $5::timestamptz - $6 * interval '1 day',
         case when $7 = 'independent' then $5::timestamptz end, case when $7 = 'left' then $5::timestamptz end, $6 * 3600)`,
      [...[agency.agencyId, agency.clientId, agency.tasks.plain, agency.assistants.va], ...[new Date(now), days, end]],
    )

  test('to independence keep who is on their way and who has left, by month of assignment, in days and working hours', async () => {
    for (const days of [5, 10, 15]) await record(days, 'independent')
    await record(12, 'left')
    for (const days of [20, 40]) await record(days, 'open')
    const { items } = await readIndependence(on.engine.pool, viewer('owner'), { by: 'all' }, now)
    expect(items).toMatchObject([{ key: 'all', calendarDays: { n: 6, independent: 3, left: 1, open: 2 } }])
    expect(items[0]?.calendarDays.median.time).toBeCloseTo(15)
    expect(items[0]?.calendarDays.meanOfFinished).toBeCloseTo(10)
    // Twenty days hold fifteen working days or so of eight hours; those who arrived have what was recorded.
    expect(items[0]?.workingHours.curve.map(({ time }) => time)).toEqual([5, 10, 15])
    expect(items[0]?.workingHours.restrictedMean?.horizon).toBeGreaterThan(150)
    const cohorts = await readIndependence(on.engine.pool, viewer('owner'), { by: 'cohort' }, now)
    expect(cohorts.items.map(({ key, calendarDays }) => [key, calendarDays.n])).toEqual([
      ['2026-10', 1],
      ['2026-11', 5],
    ])
    const types = await readIndependence(on.engine.pool, viewer('owner'), { by: 'task_type' }, now)
    expect(types.items.map(({ key }) => key)).toEqual(['custom'])
    const clients = await readIndependence(on.engine.pool, viewer('owner'), { by: 'client' }, now)
    expect(clients.items.map(({ name }) => name)).toEqual(['Practice'])
    const other = viewer('client_contact', randomUUID(), randomUUID())
    expect((await readIndependence(on.engine.pool, other, { by: 'all' }, now)).items).toEqual([])
  })

  test('of work count open items at their age, and end where work ended otherwise', async () => {
    const item = (hours: number, endedBy: string | null) =>
      on.admin.query(
        `insert into turnaround_record (agency_id, work_item_id, client_id, task_id, assistant_id, made_at, ended_at, ended_by)
         values ($1, gen_random_uuid(), $2, $3, $4, $5::timestamptz - $6 * interval '1 hour', case when $7::text is null then null else $5::timestamptz end, $7)`,
        [
          ...[agency.agencyId, agency.clientId, agency.tasks.plain, agency.assistants.va],
          ...[new Date(now), hours, endedBy],
        ],
      )
    for (const hours of [1, 2, 3, 4, 5]) await item(hours, 'delivered')
    await item(3.5, 'cancelled')
    for (const hours of [30, 60]) await item(hours, null)
    const read = (by: 'all' | 'assistant', who = viewer('owner')) => readTurnaround(on.engine.pool, who, { by }, now)
    const { items } = await read('all')
    expect(items).toMatchObject([{ key: 'all', n: 8, finished: 5, open: 3, answer: 'enough' }])
    expect(items[0]?.percentiles[0]).toMatchObject({ share: 0.5, hours: { time: 4 }, ofFinishedHours: 3 })
    expect((await read('assistant')).items[0]).toMatchObject({ key: agency.assistants.va, name: 'Somebody' })
    expect((await read('all', viewer('assistant', agency.assistants.scribe))).items).toEqual([])
    const before = { by: 'all', to: '2026-11-01' } as const
    expect((await readTurnaround(on.engine.pool, viewer('owner'), before, now)).items).toEqual([])
  })
})

describe('attainment', () => {
  const lines = async (more: object = {}, who = viewer('owner')) =>
    (await readAttainment(on.engine.pool, who, { by: 'all', ...more }, Date.now())).items

  beforeAll(async () => {
    const { admin } = on
    await admin.query('truncate turnaround_record')
    const clock = (kind: string, state: string, more: object = {}) => ({ kind, state, cycle: 1, ...more })
    const item = async (taskId: string, clocks: object[]) => {
      const command = { name: 'work_item.make', input: { taskId, title: 'One' } }
      const actor = { kind: 'system', part: 'test' } as const
      const { result } = await accepted(on.engine, { ...command, agencyId: agency.agencyId, actor })
      const id = result['workItemId']
      await admin.query(
        `insert into turnaround_record (agency_id, work_item_id, client_id, task_id, assistant_id, made_at, promises)
         select agency_id, id, client_id, task_id, $2, made_at, $3 from work_item where id = $1`,
        [id, agency.assistants.va, JSON.stringify(clocks)],
      )
    }
    const by = (calendarVersion: number) => ({ calendarVersion })
    const { plain, clinical } = agency.tasks
    await item(plain, [clock('turnaround', 'hit', by(1)), clock('turnaround', 'missed', { ...by(2), cycle: 2 })])
    await item(plain, [clock('turnaround', 'hit', by(2)), clock('turnaround', 'running', by(3))])
    await item(clinical, [clock('turnaround', 'cancelled', by(3)), clock('response', 'paused', by(3))])
    await item(clinical, [clock('turnaround', 'missed', { ...by(1), audience: 'internal' })])
  })

  test('sla rule 52: is hits among hits and misses, open clocks apart, with the calendars it used', async () => {
    const calendars = [1, 2].map((version) => ({ clientId: agency.clientId, version }))
    const counts = { hits: 2, misses: 1, open: 1, overdue: 0, cancelled: 1, cancelledLate: 0, attainment: 2 / 3 }
    const empty = {
      hits: 0,
      misses: 0,
      open: 1,
      overdue: 0,
      cancelled: 0,
      cancelledLate: 0,
      attainment: null,
      calendars: [],
    }
    const missed = { ...empty, misses: 1, open: 0, attainment: 0, calendars: calendars.slice(0, 1) }
    const all = { key: 'all', name: 'all' }
    expect(await lines()).toEqual([
      { ...all, kind: 'response', audience: 'client', ...empty },
      { ...all, kind: 'turnaround', audience: 'client', ...counts, calendars },
      { ...all, kind: 'turnaround', audience: 'internal', ...missed },
    ])
    expect(await lines({ by: 'client' })).toMatchObject([{}, { key: agency.clientId, name: 'Practice', hits: 2 }, {}])
    expect((await lines({ by: 'task_type' })).map(({ key }) => key)).toEqual(['custom', 'custom', 'custom'])
  })

  test('says of the open ones how many are past due, and a paused one is not', async () => {
    const { rows } = await on.admin.query(
      `select work_item_id as id, promises from turnaround_record where promises::text like '%running%'
       or promises::text like '%paused%'`,
    )
    const past = Date.now() - 3_600_000
    for (const { id, promises } of rows) {
      const clocks = promises.map((promise: object) => ({ ...promise, dueAt: past }))
      const text = `update work_item set due_at = to_timestamp($2 / 1000.0),
        context = (context::jsonb || jsonb_build_object('clocks', $3::jsonb))::json where id = $1`
      await on.admin.query(text, [id, past, JSON.stringify(clocks)])
    }
    const told = (await lines()).map(({ kind, open, overdue, attainment }) => [kind, open, overdue, attainment])
    expect(told).toEqual([
      ['response', 1, 0, null],
      ['turnaround', 1, 1, 2 / 3],
      ['turnaround', 0, 0, 0],
    ])
  })

  test('what was cancelled after its promise was missed counts as neither (sla rule 36), and is told beside the share', async () => {
    const ended = { kind: 'turnaround', cycle: 1, state: 'cancelled', breachedAt: Date.now() - 3_600_000 }
    await on.admin.query(
      `update work_item i set context = (i.context::jsonb || jsonb_build_object('clocks', $1::jsonb))::json
       from turnaround_record r where r.work_item_id = i.id and r.promises::text like '%cancelled%'`,
      [JSON.stringify([ended])],
    )
    expect((await lines())[1]).toMatchObject({ misses: 1, attainment: 2 / 3, cancelled: 1, cancelledLate: 1 })
  })

  test('is narrowed to a task and a period, and shown to the client without what the agency promised itself', async () => {
    const ofClinical = await lines({ taskId: agency.tasks.clinical })
    expect(ofClinical.map(({ kind, cancelled }) => [kind, cancelled])).toEqual([
      ['response', 0],
      ['turnaround', 1],
      ['turnaround', 0],
    ])
    expect(await lines({ to: '2020-01-01' })).toEqual([])
    const contact = await lines({}, viewer('client_contact', agency.owner, agency.clientId))
    expect(contact.map(({ audience }) => audience)).toEqual(['client', 'client'])
    expect(await lines({}, viewer('assistant', agency.assistants.scribe))).toEqual([])
  })
})

test('themes stand in the order of how often they were named, each with its interval', async () => {
  const day = (theme: string, count: number) =>
    on.admin.query('insert into rework_theme_day values ($1, $2, $3, $4, $5, $6)', [
      ...[agency.agencyId, agency.tasks.plain, theme, 'assistant', '2026-11-20', count],
    ])
  await day('typo', 2)
  await day('tone', 8)
  await day('never', 0)
  const found = await readThemes(on.engine.pool, viewer('reviewer'), {})
  expect(found).toMatchObject({ total: 10, answer: 'enough' })
  expect(found?.items.map(({ theme, share, vital }) => [theme, share, vital])).toEqual([
    ['tone', 0.8, true],
    ['typo', 0.2, false],
  ])
  expect((await readThemes(on.engine.pool, viewer('owner'), { taskId: agency.tasks.clinical }))?.items).toEqual([])
  expect(await readThemes(on.engine.pool, viewer('assistant'), {})).toBeUndefined()
})
