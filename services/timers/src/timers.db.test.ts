import { setTimeout as sleep } from 'node:timers/promises'
import { DueJob } from '@understudy/contract/jobs/due-job'
import { openPool } from '@understudy/db/pool'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { type DeliveryBacklog, noMetrics } from '@understudy/observe/metrics'
import { openBackEnd } from '@understudy/queue/back-end'
import { openQueues } from '@understudy/queue/queues'
import { openWorkers } from '@understudy/queue/workers'
import type pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { reportDeliveries } from './report-deliveries.ts'
import { startTimers } from './start.ts'
import { claimDue, forgetOldClaims } from './sweep.ts'

const log = pino({ level: 'silent' })
const itemCount = 400

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
  await on.admin.query("delete from due_claim; update work_item set wake_at = now() + interval '1 hour'")
})

const ring = (count: number, ago = '1 second') =>
  on.admin.query(
    'update work_item set wake_at = now() - $2::interval where id in (select id from work_item order by id limit $1)',
    [count, ago],
  )

const idsOf = (due: readonly { streamId: string }[]) => due.map(({ streamId }) => streamId)

test('Only what is due is claimed, earliest first', async () => {
  await ring(20)
  await ring(5, '1 minute')
  const due = await claimDue(pools[0])
  expect(due).toHaveLength(20)
  expect(due.map(({ wakeAt }) => wakeAt)).toEqual(due.map(({ wakeAt }) => wakeAt).toSorted((a, b) => a - b))
  expect(new Set(due.map(({ agencyId, streamType }) => `${agencyId} ${streamType}`))).toEqual(
    new Set([`${agency.agencyId} work_item`]),
  )
})

test('Sweeps side by side never claim the same stream', async () => {
  await ring(itemCount)
  const sweeps = await Promise.all([0, 1, 0, 1, 0, 1].map((pool) => claimDue(pools[pool] as pg.Pool)))
  const claimed = sweeps.flatMap(idsOf)
  expect(claimed).toHaveLength(itemCount)
  expect(new Set(claimed).size).toBe(itemCount)
})

test('A claim holds until it runs out, so that a lost job delays and never loses', async () => {
  await ring(3)
  const first = await claimDue(pools[0])
  expect(await claimDue(pools[1])).toEqual([])
  await on.admin.query("update due_claim set claimed_until = now() - interval '1 millisecond'")
  expect(idsOf(await claimDue(pools[1])).sort()).toEqual(idsOf(first).sort())
})

test('A stream whose alarm was set anew is free at once', async () => {
  await ring(2)
  const [one, other] = await claimDue(pools[0])
  await on.admin.query("update work_item set wake_at = wake_at + interval '10 milliseconds' where id = $1", [
    one?.streamId,
  ])
  expect(idsOf(await claimDue(pools[0]))).toEqual([one?.streamId])
  expect(other).toBeDefined()
})

test('Old claims are forgotten, running ones are not', async () => {
  await ring(2)
  const [old] = await claimDue(pools[0])
  await on.admin.query("update due_claim set claimed_until = now() - interval '2 minutes' where stream_id = $1", [
    old?.streamId,
  ])
  await forgetOldClaims(pools[0])
  const { rows } = await on.admin.query('select stream_id from due_claim')
  expect(rows).toHaveLength(1)
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
