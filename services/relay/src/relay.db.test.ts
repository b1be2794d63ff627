import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { LaneJob } from '@understudy/contract/jobs/lane-job'
import { handlerNames, laneCount, laneOf, subscriptions } from '@understudy/contract/subscriptions'
import { openPool } from '@understudy/db/pool'
import { agencyOfLane, insertEvents } from '@understudy/db/test/insert-events'
import { type Metrics, noMetrics } from '@understudy/observe/metrics'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import { type BackEnd, openBackEnd } from '@understudy/queue/back-end'
import { openQueues, type Queues } from '@understudy/queue/queues'
import { layWire } from '@understudy/queue/test/wire'
import { openWorkers, type Workers } from '@understudy/queue/workers'
import pg from 'pg'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reach } from './ledger-head.ts'
import { reportLag } from './report-lag.ts'
import { type Running, startRelay } from './start.ts'

const log = pino({ level: 'silent' })

let database: TestDatabase
let admin: pg.Client
let pool: pg.Pool
let backEnd: BackEnd
let queues: Queues
let workers: Workers
let relays: Running[] = []
let jobs: LaneJob[] = []
let handled: { readonly handler: string; readonly position: number }[] = []
/** What the worker does with a job. */
let handle: (job: LaneJob) => Promise<void>

beforeEach(async () => {
  database = await openTestDatabase()
  admin = await session()
  pool = openPool({ url: database.superuserUrl, role: 'understudy_relay', max: 2 })
  backEnd = await openBackEnd({ postgresUrl: database.superuserUrl })
  queues = openQueues(backEnd)
  jobs = []
  handled = []
  handle = catchUp
  const take = async (data: unknown) => {
    const job = LaneJob.parse(data)
    jobs.push(job)
    await handle(job)
  }
  const handlers = { lifecycle: take, quality: take, rework: take, independence: take, escalation: take }
  workers = await openWorkers(backEnd, handlers, { concurrency: 1, log })
})

afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()))
  relays = []
  await workers.close()
  await queues.close()
  await backEnd.close()
  await pool.end()
  await admin.end()
  await database.drop()
})

async function session(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  return client
}

async function start(given: { pool?: pg.Pool; queues?: Queues; metrics?: Metrics } = {}): Promise<Running> {
  const relay = await startRelay({ pool, queues, log, ...given })
  relays.push(relay)
  return relay
}

/** As a worker does it: everything that was sent of the lane, until there is nothing more. */
async function catchUp({ handler, lane }: LaneJob): Promise<void> {
  for (;;) {
    const { rows } = await admin.query(
      'select position, sent_position from lane_cursor where handler = $1 and lane = $2 and position < sent_position',
      [handler, lane],
    )
    if (rows.length === 0) return
    const { position: from, sent_position: to } = rows[0]
    const { rows: events } = await admin.query(
      `select position, agency_id from ledger l where position > $1 and position <= $2 and type = any ($3)
         and not exists (select from agency a where a.agency_id = l.agency_id and a.mode = 'virtual') order by position`,
      [from, to, subscriptions[handler]],
    )
    await admin.query('update lane_cursor set position = $3 where handler = $1 and lane = $2', [handler, lane, to])
    for (const { agency_id, position } of events)
      if (laneOf(agency_id) === lane) handled.push({ handler, position: Number(position) })
  }
}

const ignore = async () => {}

const positionsOf = (handler: string) =>
  handled.filter((one) => one.handler === handler).map(({ position }) => position)

async function eventually(done: () => boolean | Promise<boolean>, ms = 55_000): Promise<void> {
  const until = Date.now() + ms
  while (!(await done())) {
    if (Date.now() > until) throw new Error(`It did not happen in time; the jobs were ${JSON.stringify(jobs)}`)
    await sleep(20)
  }
}

const ascending = (list: readonly number[]) => list.toSorted((a, b) => a - b)

test('A job brings the first hundred events of one handler and one lane, in order, and names what came before it', async () => {
  handle = ignore
  const agencyId = agencyOfLane(2)
  const positions = await insertEvents(
    admin,
    Array.from({ length: 250 }, () => ({ agencyId })),
  )
  const other = await insertEvents(admin, [{ agencyId: agencyOfLane(3) }, { agencyId, type: 'task.sop_published' }])
  await start()
  const first = (handler: string, lane: number) => jobs.find((job) => job.handler === handler && job.lane === lane)
  await eventually(() => [first('lifecycle', 2), first('lifecycle', 3), first('quality', 2)].every((job) => job))
  const brought = positions.slice(0, 100)
  expect(first('lifecycle', 2)).toMatchObject({ after: 0, upTo: brought.at(-1) })
  expect(first('lifecycle', 2)?.events).toEqual(brought.map((position) => ({ position, agencyId })))
  expect(first('lifecycle', 3)?.events.map(({ position }) => position)).toEqual([other[0]])
  expect(first('quality', 2)?.events.map(({ position }) => position)).toEqual([other[1]])
  const { rows } = await admin.query(
    "select sent_position from lane_cursor where handler = 'lifecycle' and lane = 2 and position = 0",
  )
  expect(Number(rows[0].sent_position)).toBe(other[1])
})

test('What comes while a lane is behind is handled in order and once, with fewer jobs than rounds', async () => {
  await start()
  const positions: number[] = []
  for (let turn = 0; turn < 40; turn++) {
    positions.push(...(await insertEvents(admin, [{ agencyId: agencyOfLane(1) }, { agencyId: agencyOfLane(1) }])))
    await sleep(5)
  }
  await eventually(() => positionsOf('lifecycle').length === positions.length)
  expect(positionsOf('lifecycle')).toEqual(positions)
  expect(jobs.length).toBeLessThanOrEqual(40)
})

test('An event whose commit comes late is never passed over', async () => {
  await start()
  const late = await session()
  await late.query('begin')
  const [early] = await insertEvents(late, [{}])
  const [following] = await insertEvents(admin, [{}])
  await sleep(500)
  expect(positionsOf('lifecycle')).toEqual([])
  await late.query('commit')
  await eventually(() => positionsOf('lifecycle').length === 2)
  expect(ascending(positionsOf('lifecycle'))).toEqual([early, following])
  await late.end()
})

test('A position that was drawn and rolled back holds nothing up, though one below it is still open', async () => {
  await start()
  const [late, undone] = [await session(), await session()]
  await late.query('begin')
  const [early] = await insertEvents(late, [{}])
  await undone.query('begin')
  await insertEvents(undone, [{}, {}])
  await undone.query('rollback')
  const [last] = await insertEvents(admin, [{}])
  await sleep(300)
  expect(positionsOf('lifecycle')).toEqual([])
  await late.query('commit')
  await eventually(() => positionsOf('lifecycle').length === 2)
  expect(ascending(positionsOf('lifecycle'))).toEqual([early, last])
  await late.end()
  await undone.end()
})

test('What lies behind a hole that is longer than a round looks ahead is found all the same', async () => {
  await start()
  const near = await insertEvents(admin, [{}])
  await eventually(() => positionsOf('lifecycle').length === 1)
  await admin.query("select setval('ledger_position', $1)", [(near[0] as number) + 2 * reach.near])
  const far = await insertEvents(admin, [{}])
  await eventually(() => positionsOf('lifecycle').length === 2)
  expect(positionsOf('lifecycle')).toEqual([...near, ...far])
})

test('Many writers at once, some of whom take back: each event arrives, once, and none is made up', async () => {
  await start()
  const committed: number[] = []
  const writer = async (seed: number) => {
    const client = await session()
    for (let turn = 0; turn < 25; turn++) {
      await client.query('begin')
      const positions = await insertEvents(client, [{}, {}])
      await sleep((seed * 7 + turn * 13) % 12)
      const keeps = (seed + turn) % 4 !== 0
      await client.query(keeps ? 'commit' : 'rollback')
      if (keeps) committed.push(...positions)
    }
    await client.end()
  }
  await Promise.all([1, 2, 3, 4, 5, 6].map(writer))
  await eventually(() => positionsOf('lifecycle').length >= committed.length)
  expect(ascending(positionsOf('lifecycle'))).toEqual(ascending(committed))
})

test('Of two relays one carries; when it dies the other takes over and nothing is missing or in disorder', async () => {
  const mortal = openPool({ url: database.superuserUrl, role: 'understudy_relay', max: 2 })
  await start({ pool: mortal })
  const sent = await insertEvents(admin, [{}, {}])
  await eventually(() => positionsOf('lifecycle').length === 2)
  await start()
  // As kill -9 has it: it says nothing more to the database, and its lease stays.
  await mortal.end()
  const after = await insertEvents(admin, [{}, {}, {}])
  await eventually(() => positionsOf('lifecycle').length === 5)
  expect(ascending(positionsOf('lifecycle'))).toEqual([...sent, ...after])
}, 40_000)

test('A queue that is away when something is to be sent gets it when it is back', async () => {
  const wire = await layWire(database.superuserUrl)
  const far = await openBackEnd({ postgresUrl: wire.url })
  const farQueues = openQueues(far)
  await start({ queues: farQueues })
  await wire.cut()
  const positions = await insertEvents(admin, [{}, {}])
  await eventually(async () => {
    const { rows } = await admin.query('select count(*)::int as recorded from lane_cursor where sent_position > 0')
    return rows[0].recorded > 0
  })
  expect(positionsOf('lifecycle')).toEqual([])
  await wire.mend()
  await eventually(() => positionsOf('lifecycle').length === 2)
  expect(ascending(positionsOf('lifecycle'))).toEqual(positions)
  await Promise.all(relays.map((relay) => relay.stop()))
  await farQueues.close()
  await far.close()
  await wire.cut()
})

test('A lane that stands still is asked to look up what it missed, also that of a new handler', async () => {
  handle = ignore
  const first = await start()
  const [position] = await insertEvents(admin, [{ agencyId: agencyOfLane(3), type: 'review.rework' }])
  // Taken from the queue and never handled: the cursor stays where it is, as after a flush.
  const again = () => jobs.filter(({ events, handler }) => events.length === 0 && handler === 'rework')
  await eventually(() => again().length > 0)
  expect(again()[0]).toMatchObject({ handler: 'rework', lane: 3, after: 0, upTo: position })
  await first.stop()
  jobs = []
  await admin.query("delete from lane_cursor where handler = 'rework'")
  await start()
  await eventually(() => again().length === laneCount)
  expect(new Set(again().map(({ upTo }) => upTo))).toEqual(new Set([position]))
}, 40_000)

test("What happens in a virtual agency is its driver's to hand on", async () => {
  const agencyId = randomUUID()
  await admin.query(
    `insert into agency values ($1, $1, 1, '\\x00', 'active', '1', '{}', null, null, now(), 'Virtual', 'virtual')`,
    [agencyId],
  )
  await insertEvents(admin, [{ agencyId }, { agencyId }])
  const [live] = await insertEvents(admin, [{}])
  await start()
  await eventually(() => positionsOf('lifecycle').length > 0)
  expect(positionsOf('lifecycle')).toEqual([live])
})

test('It tells how much it sent, and how far relay and handlers are behind', async () => {
  const told = { sent: 0, relay: [] as number[], behind: new Map<string, number>(), parked: new Map<string, number>() }
  const metrics: Metrics = {
    ...noMetrics,
    relaySent: (events) => {
      told.sent += events
    },
    relayLag: (positions) => told.relay.push(positions),
    laneLag: (handler, lane, positions) => told.behind.set(`${handler}:${lane}`, positions),
    parkedEvents: (handler, count) => told.parked.set(handler, count),
  }
  handle = ignore
  const ofLane = agencyOfLane(1)
  const positions = await insertEvents(admin, [{ agencyId: ofLane }, { agencyId: ofLane }])
  const agencyId = randomUUID()
  await admin.query(
    "insert into parked_event (agency_id, handler, position, lane, error) values ($1, 'quality', 1, 1, 'No')",
    [agencyId],
  )
  await admin.query("insert into lane_cursor (handler, lane, position) values ('replay:' || $1, 0, 7)", [agencyId])
  await start({ metrics })
  const isTold = () => told.behind.size === handlerNames.length * laneCount && told.parked.size === handlerNames.length
  await eventually(() => told.relay.at(-1) === 0 && isTold())
  expect(told.sent).toBe(2)
  expect(told.behind.get('lifecycle:1')).toBe(positions.at(-1))
  expect([...told.parked]).toContainEqual(['quality', 1])
  expect([...told.parked]).toContainEqual(['rework', 0])
  expect([...told.parked.keys()].toSorted()).toEqual(handlerNames.toSorted())
  expect([...told.behind.keys()].filter((series) => series.includes(agencyId))).toEqual([])
})

test('It counts what it has not seen, and no place that was drawn and rolled back', async () => {
  let told: number[] = []
  const tell = async () => {
    const relayLag = (...lag: number[]) => {
      told = lag
    }
    await reportLag(pool, { ...noMetrics, relayLag })
    return told
  }
  await start()
  await Promise.all(relays.map((relay) => relay.stop()))
  const [first, , third] = (await insertEvents(admin, [{}, {}, {}])) as [number, number, number]
  await admin.query("select nextval('ledger_position')")
  await admin.query('update relay_cursor set position = $1', [first])
  expect(await tell()).toEqual([2, expect.any(Number)])
  expect(told[1]).toBeGreaterThan(0)
  await admin.query('update relay_cursor set position = $1', [third])
  expect(await tell()).toEqual([0, 0])
})

test('What every item lives through goes to escalations only where one runs about it, or where something happened', async () => {
  const agencyId = agencyOfLane(1)
  const [late, calm, over] = [randomUUID(), randomUUID(), randomUUID()]
  await admin.query(
    `insert into escalation (agency_id, id, version, hash, state, machine_version, context, updated_at, subject_kind,
                             subject_id, root_kind, root_id, activation, severity_rank, cause, told)
     select $1, gen_random_uuid(), 1, '', e.state, '1', '{}', now(), 'work_item', e.id, 'work_item', e.id, 1, 1, 'breach', '{}'
     from (values ($2::uuid, 'climbing'), ($3::uuid, 'resolved')) as e (id, state)`,
    [agencyId, late, over],
  )
  const happened = [{ kind: 'breach', born: true }]
  const stirs = [
    { streamId: late, type: 'work_item.delivered' },
    { streamId: calm, type: 'work_item.made', body: { happened } },
    { streamId: calm, type: 'work_item.left_uncovered' },
  ]
  const calmer = [
    { streamId: calm, type: 'work_item.started' },
    { streamId: over, type: 'work_item.delivered' },
    { streamId: late, type: 'review.passed' },
    { streamId: calm, type: 'delegation.outcome_recorded', body: { happened: [] } },
    { agencyId: agencyOfLane(5), streamId: late, type: 'work_item.delivered' },
  ]
  handle = ignore
  const places = await insertEvents(
    admin,
    [...calmer, ...stirs].map((one) => ({ agencyId, ...one })),
  )
  await start()
  await eventually(() => jobs.some(({ handler }) => handler === 'escalation'))
  const brought = jobs.filter(({ handler }) => handler === 'escalation').flatMap(({ events }) => events)
  expect(brought.map(({ position }) => position)).toEqual(places.slice(calmer.length))
})
