import { setTimeout as sleep } from 'node:timers/promises'
import { DueJob } from '@understudy/contract/jobs/due-job'
import { openPool } from '@understudy/db/pool'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { type DeliveryBacklog, noMetrics } from '@understudy/observe/metrics'
import { openBackEnd } from '@understudy/queue/back-end'
import { type NewJob, openQueues } from '@understudy/queue/queues'
import { openWorkers } from '@understudy/queue/workers'
import type pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forgetSettledFailures } from './forget-settled-failures.ts'
import { reportDeliveries } from './report-deliveries.ts'
import { reportDue } from './report-due.ts'
import { rungStreams } from './rung-streams.ts'
import { startTimers } from './start.ts'
import { openSweeper, type Sweeper } from './sweeper.ts'

const log = pino({ level: 'silent' })
const itemCount = 400
const streams = 1_000

let on: TestEngine
let agency: SmallAgency
let pools: [pg.Pool, pg.Pool]

beforeAll(async () => {
  on = await openTestEngine()
  const pool = () => openPool({ url: on.database.superuserUrl, role: 'understudy_timers', max: 2 })
  pools = [pool(), pool()]
  agency = await foundSmallAgency(on.engine, 'live')
  const { agencyId, tasks } = agency
  const input = { taskId: tasks.plain, title: 'Something' }
  const command = { name: 'work_item.make', agencyId, actor: { kind: 'system', part: 'test' }, input } as const
  for (let made = 0; made < itemCount; made += 100) await execute(on.engine, new Array(100).fill(command))
})

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await on.close()
})

beforeEach(async () => {
  await on.admin.query("delete from failing_alarm; update work_item set wake_at = now() + interval '1 hour'")
})

const ring = (count: number, ago = '1 second') =>
  on.admin.query(
    'update work_item set wake_at = now() - $2::interval where id in (select id from work_item order by id limit $1)',
    [count, ago],
  )

const idsOf = (due: readonly { streamId: string }[]) => due.map(({ streamId }) => streamId)

/** A sweeper as each process has one, and what it handed to the queue. */
function sweeping(pool: pg.Pool): Sweeper & { readonly handed: string[]; isAway: boolean } {
  const handed: string[] = []
  const addMany = async (_: string, jobs: readonly NewJob[]) => {
    if (sweeper.isAway) throw new Error('The queue is away')
    for (const { data } of jobs) handed.push(...idsOf(DueJob.parse(data).streams))
  }
  const sweeper = { ...openSweeper(pool, { addMany }), handed, isAway: false }
  return sweeper
}

/** Once the lock is free: a session that ended lets it go a moment later. */
async function sweptBy(sweeper: Sweeper): Promise<number | undefined> {
  for (const until = Date.now() + 50_000; Date.now() < until; await sleep(20)) {
    const swept = await sweeper.sweep()
    if (swept !== undefined) return swept
  }
  return undefined
}

const failing = (id: string, nextAt: string) =>
  on.admin.query(
    `insert into failing_alarm (agency, stream_type, stream_id, wake_at, failures, failed_at, next_at, error)
     select agency_id, 'work_item', id, wake_at, 3, now(), now() + $2::interval, 'Broken' from work_item where id = $1`,
    [id, nextAt],
  )

test('Only what is due is found, earliest first', async () => {
  await ring(20)
  await ring(5, '1 minute')
  const due = await rungStreams(on.admin, streams)
  expect(due).toHaveLength(20)
  expect(due.map(({ wakeAt }) => wakeAt)).toEqual(due.map(({ wakeAt }) => wakeAt).toSorted((a, b) => a - b))
  expect(new Set(due.map(({ agencyId, streamType }) => `${agencyId} ${streamType}`))).toEqual(
    new Set([`${agency.agencyId} work_item`]),
  )
})

test('One sweeps at a time and hands out each alarm once; when its session dies, the next hands out all that is not settled', async () => {
  const [first, second] = pools.map(sweeping) as [ReturnType<typeof sweeping>, ReturnType<typeof sweeping>]
  await ring(3)
  expect(await sweptBy(first)).toBe(3)
  expect(await second.sweep()).toBeUndefined()
  await ring(5)
  expect(await first.sweep()).toBe(5)
  expect(await first.sweep()).toBe(0)
  // What is due has another instant now than when it was handed out, so that it was handed out again.
  expect(new Set(first.handed).size).toBe(5)
  await on.admin.query(
    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())",
  )
  expect(await sweptBy(second)).toBe(5)
  expect(await first.sweep().catch(() => undefined)).toBeUndefined()
  second.end()
  expect(await sweptBy(first)).toBe(5)
  first.end()
})

test('What the queue did not take is handed out again at the next sweep', async () => {
  const sweeper = sweeping(pools[0])
  await ring(4)
  sweeper.isAway = true
  await expect(sweptBy(sweeper)).rejects.toThrow('away')
  sweeper.isAway = false
  expect(await sweeper.sweep()).toBe(4)
  sweeper.end()
})

test('A stream whose alarm was set anew is handed out at once', async () => {
  const sweeper = sweeping(pools[0])
  await ring(2)
  expect(await sweptBy(sweeper)).toBe(2)
  const [one] = sweeper.handed
  await on.admin.query("update work_item set wake_at = wake_at + interval '10 milliseconds' where id = $1", [one])
  expect(await sweeper.sweep()).toBe(1)
  expect(sweeper.handed.filter((id) => id === one)).toHaveLength(2)
  sweeper.end()
})

test('An alarm that fails is left alone for its pause, told apart, and forgotten once it is settled', async () => {
  await ring(3)
  const [waits, again, settled] = idsOf(await rungStreams(on.admin, streams)) as [string, string, string]
  await failing(waits, '1 minute')
  await failing(again, '-1 second')
  await failing(settled, '1 minute')
  expect(idsOf(await rungStreams(on.admin, streams))).toEqual([again])
  const told: number[][] = []
  await reportDue(pools[0], { ...noMetrics, dueLag: (...lag) => void told.push(lag) })
  expect(told).toEqual([[0, 0, 3]])
  await on.admin.query('update work_item set wake_at = null where id = $1', [settled])
  await forgetSettledFailures(pools[0])
  const { rows } = await on.admin.query('select stream_id from failing_alarm order by 1')
  expect(rows.map(({ stream_id }) => stream_id)).toEqual([waits, again].toSorted())
})

test('What waits by each channel is told, and how long the oldest has that nothing holds back', async () => {
  const { agencyId, lead } = agency
  await on.admin.query(
    `with target as (
       insert into message_target (agency_id, id, recipient_id, channel)
       select $1, gen_random_uuid(), $2, c from unnest(array['email', 'slack']) c returning id, channel
     )
     insert into message (agency_id, id, target_id, recipient_id, channel, about_id, activation, round, kind, severity,
       cause, root, subject_kind, subject_id, dutiful, sequence, happened_at, form, made_at, held_until, state)
     select $1, gen_random_uuid(), t.id, $2, t.channel, $2, 1, 1, 'fired', 'high', 'person', 'member', 'member', $2, true, 1,
       now(), 'single', now() - ago, now() + held, m.state
     from target t join (values
       ('email', 'waiting', interval '1 hour', interval '1 minute'), ('email', 'sending', interval '90 seconds', null),
       ('email', 'sent', interval '1 day', null), ('slack', 'waiting', interval '1 hour', interval '1 minute')
     ) as m (channel, state, ago, held) on m.channel = t.channel`,
    [agencyId, lead],
  )
  const told: DeliveryBacklog[] = []
  await reportDeliveries(pools[0], { ...noMetrics, deliveryBacklog: (backlog) => void told.push(...backlog) })
  expect(told.toSorted((a, b) => (a.channel < b.channel ? -1 : 1))).toEqual([
    { channel: 'email', waiting: 2, seconds: expect.closeTo(90, -1) },
    { channel: 'slack', waiting: 1, seconds: 0 },
  ])
})

test('What falls due reaches the workers once, in jobs of up to three hundred, and how late it is gets told', async () => {
  const backEnd = await openBackEnd({ postgresUrl: on.database.superuserUrl })
  const queues = openQueues(backEnd)
  const jobs: DueJob[] = []
  const turnaround = async (data: unknown) => void jobs.push(DueJob.parse(data))
  const workers = await openWorkers(backEnd, { turnaround }, { concurrency: 2, log })
  const lags: [number, number][] = []
  const metrics = { ...noMetrics, dueLag: (seconds: number, streams: number) => void lags.push([seconds, streams]) }
  await ring(itemCount, '3 seconds')
  const timers = pools.map((pool) => startTimers({ pool, queues, log, metrics }))
  const handed = () => jobs.flatMap(({ streams }) => idsOf(streams))
  for (let waited = 0; (handed().length < itemCount || lags.length === 0) && waited < 50_000; waited += 50)
    await sleep(50)
  await sleep(300)
  expect(handed()).toHaveLength(itemCount)
  expect(new Set(handed()).size).toBe(itemCount)
  expect(Math.max(...jobs.map(({ streams }) => streams.length))).toBeLessThanOrEqual(300)
  // Nobody settled them here.
  expect(lags[0]?.[1]).toBe(itemCount)
  expect(lags[0]?.[0]).toBeGreaterThan(3)
  await Promise.all(timers.map((running) => running.stop()))
  await workers.close()
  await queues.close()
  await backEnd.close()
})
