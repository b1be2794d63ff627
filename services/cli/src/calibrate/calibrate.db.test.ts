import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BoardQuery } from '@understudy/contract/http/board'
import { inAgency } from '@understudy/db/key-ring'
import { type CurveLevel, curveLevels } from '@understudy/domain/sla/risk-levels'
import type { Queue } from '@understudy/domain/sla/risk-queue'
import { readBoard } from '@understudy/engine/board/read-board'
import { calibrationOf } from '@understudy/engine/risk/calibration-of'
import { PastModel } from '@understudy/engine/risk/past-model'
import type { PromiseRun } from '@understudy/engine/risk/promise-run'
import { isReplayed, readRuns } from '@understudy/engine/risk/read-runs'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { rebuildMeasures } from '@understudy/worker/projections/rebuild-measures'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLog } from '../replay/read-log.ts'
import { replayLog } from '../replay/replay-log.ts'
import { calibrationText } from './calibration-text.ts'

const fixtures = join(import.meta.dirname, '../../../../test/fixtures')

let open: TestEngine
let agencyId: string
let runs: PromiseRun[]

/** The first cases of the log, until somebody stops it between batches. */
async function replay(until: () => boolean = () => false): Promise<string> {
  const log = await readLog(join(fixtures, 'bpic2012_w.400-cases.csv'))
  const calendar = JSON.parse(await readFile(join(fixtures, 'bpic2012_w.calendar.json'), 'utf8'))
  const [onRefused, onProgress] = [() => {}, () => {}]
  const result = await replayLog(open.engine, log, calendar, {
    ...{ replace: false, stopAtRefusal: false, onRefused, onProgress, isCancelled: until },
  })
  return result.agencyId
}

const learn = () =>
  rebuildMeasures({ engine: open.engine, pool: open.engine.pool, log: pino({ level: 'silent' }) }, agencyId)
const ask = (text: string) => inAgency(open.engine.pool, agencyId, text, [agencyId])

const viewer = (as: object = {}) => ({
  ...{ agencyId, memberId: crypto.randomUUID(), roles: ['ops_lead'] as const, clientId: null },
  ...as,
})
const board = (query: object, as: object = {}) =>
  readBoard(open.engine.pool, viewer(as), BoardQuery.parse({ limit: 20, ...query }), true)

beforeAll(async () => {
  open = await openTestEngine()
  let batches = 0
  agencyId = await replay(() => ++batches > 40)
  await learn()
}, 120_000)

afterAll(() => open.close())

test('half way through a log the board tells the risk of what is open, and ranks by it, each item once', async () => {
  const byDeadline = await board({ limit: 500 })
  const known = byDeadline.rows.filter(({ risk }) => risk !== null)
  expect(known.length).toBeGreaterThan(20)
  for (const { clocks } of known)
    for (const { risk, breachedAt } of clocks) if (breachedAt !== null) expect(risk).toBe(1)
  const ranked = []
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof board>> = await board({ order: 'risk', ...(after !== null && { after }) })
    ranked.push(...page.rows)
    if (page.next === null) break
    after = page.next
  }
  expect(ranked.map(({ workItemId }) => workItemId).sort()).toEqual(
    byDeadline.rows.map(({ workItemId }) => workItemId).sort(),
  )
  const running = ranked.filter(({ clocks }) => clocks.some(({ state }) => state === 'running'))
  expect(ranked.slice(0, running.length)).toEqual(running)
  expect(running.map(({ risk }) => risk)).toEqual(running.map(({ risk }) => risk ?? 0).toSorted((a, b) => b - a))
  await expect(board({ order: 'risk', after: '0.1.elsewhere' })).rejects.toThrow('after is no cursor')
})

test('a client contact is told no risk', async () => {
  const [client] = await ask('select id from client where agency_id = $1')
  const { rows } = await board({ limit: 500 }, { roles: ['client_contact'], clientId: client?.['id'] })
  expect(rows.length).toBeGreaterThan(20)
  expect(
    rows.flatMap(({ risk, clocks }) => [risk, ...clocks.map((clock) => clock.risk)]).every((risk) => risk === null),
  ).toBe(true)
})

test('the curves of the handler are those that the past is scored with, lesson by lesson', {
  timeout: 120_000,
}, async () => {
  await replay()
  await learn()
  expect(await isReplayed(open.engine.pool, agencyId)).toBe(true)
  runs = await readRuns(open.engine.pool, agencyId)
  const lessons = runs.flatMap((run) => run.lessons.map((lesson) => ({ run, lesson })))
  lessons.sort((a, b) => a.lesson.at - b.lesson.at)
  const past = new PastModel()
  for (const { run, lesson } of lessons) past.learn(lesson, run)
  const kept = await ask('select * from risk_curve where agency_id = $1')
  const wide = kept.filter(({ level }) => level === 'agency')
  expect(wide.map(({ sort }) => sort).sort()).toEqual(['response', 'turnaround'])
  expect(kept.some(({ level, subject }) => level === 'lately' && String(subject).endsWith(' again'))).toBe(true)
  const [{ waiting } = {}] = await ask('select count(*)::int as waiting from risk_lesson where agency_id = $1')
  // What only tells of an item's wait is in no curve.
  const learnt = lessons.slice(0, lessons.length - Number(waiting))
  const ran = learnt.filter(({ lesson: { endedMs, cutMs } }) => endedMs !== undefined || cutMs !== undefined)
  expect(wide.reduce((sum, { version }) => sum + Number(version), 0)).toBe(ran.length)
  expect(Number(waiting)).toBeLessThan(100)
  for (const { sort, level, subject, version, ended, cut } of kept) {
    const [taskId = '', isRepeat] = String(subject).split(' ')
    const about = { taskId, taskType: 'custom', isRepeat: isRepeat !== undefined, begunMs: undefined, streamId: '' }
    const curve = past.of(String(sort), about).curves[curveLevels.indexOf(level as CurveLevel)]
    expect(curve?.version, `${sort} ${level}`).toBe(version)
    for (const [name, counts] of Object.entries({ ended, cut }) as ['ended' | 'cut', number[]][])
      for (const [bucket, count] of counts.entries()) expect(curve?.[name][bucket]).toBeCloseTo(count, 3)
  }
})

test('the queues of the handler are those too, and what waits are the items that are not begun', async () => {
  const lessons = runs.flatMap((run) => run.lessons.map((lesson) => ({ run, lesson })))
  lessons.sort((a, b) => a.lesson.at - b.lesson.at)
  const past = new PastModel()
  for (const { run, lesson } of lessons) past.learn(lesson, run)
  const kept = await ask(`select task_id, array_agg(q order by at) as queues from (
    select task_id, at, json_build_object('at', extract(epoch from at) * 1000, 'waiting', waiting, 'late', late, 'begun',
      begun) as q from risk_queue where agency_id = $1) one group by task_id`)
  expect(kept.length).toBeGreaterThan(2)
  for (const { task_id, queues } of kept) {
    const about = { taskId: String(task_id), taskType: 'custom', isRepeat: false, begunMs: undefined, streamId: '' }
    const own = past.of('response', about).queues?.slice(-20) ?? []
    const found = (queues as Queue[]).slice(-20)
    expect(found.map(({ at, waiting, late }) => [at, waiting, late])).toEqual(
      own.map(({ at, waiting, late }) => [at, waiting, late]),
    )
    for (const [index, { begun }] of found.entries()) expect(begun).toBeCloseTo(own[index]?.begun ?? Number.NaN, 3)
  }
  const [{ waits, counted } = {}] =
    await ask(`select (select count(*)::int from risk_wait where agency_id = $1) as waits,
    (select sum(waiting)::int from (select distinct on (task_id) waiting from risk_queue where agency_id = $1
      order by task_id, at desc) newest) as counted`)
  expect(waits).toBe(counted)
})

test('the later half of a log is scored at the start and the quarters, each instant among those still running', () => {
  const report = calibrationOf(runs)
  const ended = runs.filter(({ scored }) => scored !== undefined).length
  expect((report?.earlier ?? 0) + (report?.later ?? 0)).toBe(ended)
  for (const held of [report?.goingOn, report?.upToSplit])
    for (const { sort, instants } of held ?? []) {
      const counts = instants.map(({ reliability }) => reliability?.n ?? 0)
      expect(counts, sort).toEqual(counts.toSorted((a, b) => b - a))
      for (const { reliability } of instants)
        expect(reliability?.deciles.reduce((sum, { n }) => sum + n, 0)).toBe(reliability?.n)
    }
  const all = report?.goingOn.find(({ sort }) => sort === 'all')?.instants ?? []
  expect(all).toHaveLength(4)
  for (const { share, reliability } of all.slice(0, 3))
    expect(reliability?.brier, `at ${share}`).toBeLessThan(reliability?.baseRateBrier ?? 0)
  expect(report && calibrationText(agencyId, report)).toMatch(/worst tenth/)
})
