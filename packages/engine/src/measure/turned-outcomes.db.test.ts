import { randomUUID } from 'node:crypto'
import { reviewerAgreement } from '@understudy/domain/quality/estimates/reviewer-agreement'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readJudged } from '../rhythm/read-week.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { type Entry, entering } from '../test/entering.ts'
import { foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { readBlindPairs } from './read-blind-pairs.ts'
import { readReworkRates } from './read-rework-rates.ts'

let on: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
})

beforeEach(() => on.admin.query('truncate outcome_entry'))
afterAll(() => on.close())

const enter = (entry: Entry) => entering(on, agency)(entry)

async function several(count: number, entry: Entry): Promise<void> {
  for (let n = 0; n < count; n++) await enter(entry)
}

test('quality, section 3: a verdict about the wrong person keeps the chance of the draw that it came from, floor and all', async () => {
  const [drawnFor, rightful, review] = [agency.clientId, randomUUID(), randomUUID()]
  const { va, scribe } = agency.assistants
  await on.admin.query('insert into floor_day values ($1, $2, $3, 1, 10, 0.5)', [
    ...[agency.agencyId, drawnFor, '2026-11-20'],
  ])
  const of = { review, inclusion: 0.1, drawnOn: '2026-11-20', drawnFor, result: 'rework' }
  await enter({ ...of, delegationId: drawnFor })
  await enter({ ...of, delegationId: drawnFor, sign: -1, turned: true })
  await enter({ ...of, delegationId: rightful, turned: true, assistantId: scribe })
  await several(3, { inclusion: 0.5, assistantId: scribe })
  const viewer = { agencyId: agency.agencyId, memberId: agency.owner, roles: ['owner'] as const, clientId: null }
  const { items } = await readReworkRates(on.engine.pool, viewer, { by: 'assistant', sample: 'drawn' })
  expect(items.map(({ id }) => id)).not.toContain(va)
  expect(items[0]).toMatchObject({ id: scribe, n: 4 })
  // Drawn on a day whose floor made it every second: two of eight, and not ten of sixteen.
  expect(items[0]?.rework.rate).toBeCloseTo(2 / 8)
})

test('quality, section 3: a miss that a dispute has proved counts among those of reviewers, unless a third person says otherwise', async () => {
  const [item, review] = [randomUUID(), randomUUID()]
  const of = { item, review, day: '2026-12-01' }
  await enter(of)
  await enter({ item, drawKind: 'double', day: of.day })
  await enter({ ...of, sign: -1, turned: true })
  await enter({ ...of, turned: true, result: 'rework' })
  const pairs = () => readBlindPairs(on.engine.pool, agency.agencyId, of.day, of.day)
  expect(await pairs()).toMatchObject([{ first: 'pass', second: 'pass', adjudicated: 'rework' }])
  expect(reviewerAgreement(await pairs()).missRate).toMatchObject({ rate: 1, n: 1 })
  await enter({ item, drawKind: 'adjudication', inclusion: null, day: of.day })
  expect(await pairs()).toMatchObject([{ adjudicated: 'pass' }])
})

describe('the errors of a week', () => {
  const judged = () => {
    const { agencyId, clientId } = agency
    const week = { agencyId, clientId, beginsAt: '', asOf: '' }
    return readJudged(on.engine.pool, week, { from: '2026-11-16', until: '2026-11-22' })
  }

  test('count each first submission once, as the worst that was found of it', async () => {
    const item = randomUUID()
    await enter({ item })
    await enter({ item, drawKind: 'for_cause', inclusion: null, result: 'rework' })
    await enter({ item, drawKind: 'for_cause', inclusion: null })
    await enter({ item, day: '2026-11-23', result: 'critical' })
    expect(await judged()).toEqual({ reviewed: 1, passed: 0, rework: 1, critical: 0 })
    await several(2, {})
    await enter({ drawKind: 'for_cause', inclusion: null, result: 'critical' })
    expect(await judged()).toEqual({ reviewed: 4, passed: 2, rework: 1, critical: 1 })
  })

  test('take the word of who decides between two reviewers, and what a dispute turned', async () => {
    const [item, review] = [randomUUID(), randomUUID()]
    await enter({ item })
    await enter({ item, drawKind: 'double', inclusion: null, result: 'rework' })
    await enter({ item, drawKind: 'adjudication', inclusion: null, result: 'rework', day: '2026-11-24' })
    expect(await judged()).toEqual({ reviewed: 1, passed: 0, rework: 1, critical: 0 })
    await enter({ review, item: review, result: 'critical' })
    await enter({ review, item: review, result: 'critical', sign: -1, turned: true })
    await enter({ review, item: review, turned: true })
    expect(await judged()).toEqual({ reviewed: 2, passed: 1, rework: 1, critical: 0 })
  })
})
