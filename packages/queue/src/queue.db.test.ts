import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import { testRedisUrl } from '@understudy/provision/test-redis'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BackEnd, openBackEnd } from './back-end.ts'
import { postgresConnections } from './postgres-back-end.ts'
import { openQueues, type Queues } from './queues.ts'
import { RetryLater } from './retry-later.ts'
import { layWire } from './test/wire.ts'
import { openWorkers, type Workers } from './workers.ts'

const log = pino({ level: 'silent' })
const redisUrl = testRedisUrl()

const eventually = async (done: () => boolean | Promise<boolean>, ms = 55_000) => {
  const until = Date.now() + ms
  while (!(await done())) {
    if (Date.now() > until) throw new Error('It did not happen in time')
    await sleep(20)
  }
}

describe.each(['redis', 'postgres'] as const)('The queue on %s', (kind) => {
  const tried = test.skipIf(kind === 'redis' && redisUrl === undefined)
  const prefix = `queue-test-${randomUUID()}`
  let database: TestDatabase
  let backEnd: BackEnd
  let queues: Queues
  let workers: Workers | undefined
  const open = () =>
    openBackEnd(kind === 'redis' ? { redisUrl: String(redisUrl), prefix } : { postgresUrl: database.superuserUrl })
  const serve = async (handle: (data: unknown) => Promise<void>, concurrency = 4) => {
    await workers?.close()
    workers = await openWorkers(backEnd, { lifecycle: handle }, { concurrency, log })
  }

  beforeAll(async () => {
    if (kind === 'redis' && redisUrl === undefined) return
    database = await openTestDatabase()
    backEnd = await open()
    queues = openQueues(backEnd, { firstBackOffMs: 5 })
  })

  afterAll(async () => {
    await workers?.close()
    await queues?.close()
    await backEnd?.close()
    await database?.drop()
  })

  tried('brings each of many jobs once', async () => {
    const seen: number[] = []
    await serve(async (data) => void seen.push((data as { n: number }).n))
    const jobs = Array.from({ length: 500 }, (_, n) => ({ id: `many-${n}`, data: { n } }))
    await queues.addMany('lifecycle', jobs)
    await eventually(() => seen.length >= 500)
    await sleep(100)
    expect(seen.toSorted((a, b) => a - b)).toEqual(jobs.map(({ data }) => data.n))
  })

  tried('takes a job of the same id once while it is kept', async () => {
    await workers?.close()
    workers = undefined
    await queues.addMany('lifecycle', [{ id: 'same', data: {} }])
    await queues.addMany('lifecycle', [
      { id: 'same', data: {} },
      { id: 'same', data: {} },
    ])
    const { lifecycle } = await queues.counts()
    expect(lifecycle?.waiting).toBe(1)
  })

  tried('puts a job off without using up an attempt, and says how often it was begun', async () => {
    const begun: number[] = []
    await workers?.close()
    const handle = async (data: unknown, meta: { begun: number }) => {
      if ((data as { off?: boolean }).off !== true) return
      begun.push(meta.begun)
      if (begun.length <= 12) throw new RetryLater(5)
    }
    workers = await openWorkers(backEnd, { lifecycle: handle }, { concurrency: 4, log })
    await queues.addMany('lifecycle', [{ id: 'put-off', data: { off: true } }])
    await eventually(() => begun.length === 13)
    expect(begun).toEqual(Array.from({ length: 13 }, (_, index) => index + 1))
    expect(await queues.failed()).toEqual([])
  })

  tried(
    'tries a failing job again, keeps it in sight once it failed for good, and brings it back when asked',
    async () => {
      let calls = 0
      let mended = false
      await serve(async (data) => {
        if ((data as { poison?: boolean }).poison !== true) return
        calls += 1
        if (!mended) throw new Error('This one is poison')
      })
      await queues.addMany('lifecycle', [{ id: 'poison', data: { poison: true } }])
      await eventually(async () => (await queues.failed()).length === 1)
      expect(calls).toBe(8)
      expect(await queues.failed()).toMatchObject([{ queue: 'lifecycle', id: 'poison', error: 'This one is poison' }])
      mended = true
      expect(await queues.retry('lifecycle', 'poison')).toBe(true)
      await eventually(async () => (await queues.failed()).length === 0 && calls === 9)
      expect(await queues.retry('lifecycle', 'nothing')).toBe(false)
    },
  )

  tried('lets running jobs end before it closes', async () => {
    let ended = false
    let began = false
    await serve(async () => {
      began = true
      await sleep(300)
      ended = true
    })
    await queues.addMany('lifecycle', [{ id: 'slow', data: {} }])
    await eventually(() => began)
    await workers?.close()
    workers = undefined
    expect(ended).toBe(true)
  })

  tried('opens again where its schema or keys are there already, side by side with itself', async () => {
    const others = await Promise.all([open(), open()])
    for (const other of others) {
      await other.ping()
      await other.close()
    }
  })

  tried('says at once that its server is away, and works again when it is back', async () => {
    await workers?.close()
    workers = undefined
    const wire = await layWire(kind === 'redis' ? String(redisUrl) : database.superuserUrl)
    const far = await openBackEnd(kind === 'redis' ? { redisUrl: wire.url, prefix } : { postgresUrl: wire.url })
    const farQueues = openQueues(far)
    const seen = new Set<unknown>()
    const farWorkers = await openWorkers(far, { quality: async (data) => void seen.add(data) }, { concurrency: 4, log })
    await farQueues.addMany('quality', [{ id: 'before', data: 1 }])
    await eventually(() => seen.has(1))
    for (const round of [2, 3]) {
      await wire.cut()
      await expect(farQueues.addMany('quality', [{ id: `during-${round}`, data: 0 }])).rejects.toThrow()
      await expect(far.ping()).rejects.toThrow()
      await wire.mend()
      await eventually(() =>
        farQueues.addMany('quality', [{ id: `after-${round}`, data: round }]).then(
          () => true,
          () => false,
        ),
      )
      await eventually(() => seen.has(round))
    }
    await farWorkers.close()
    await farQueues.close()
    await far.close()
    await wire.cut()
  })

  tried('refuses a queue that does not exist', async () => {
    await expect(queues.addMany('nowhere', [])).rejects.toThrow('There is no queue nowhere')
  })
})

test('A process holds no more connections to Postgres than it says, as a role that sees nothing of an agency', async () => {
  const database = await openTestDatabase()
  const admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  const backEnd = await openBackEnd({ postgresUrl: database.superuserUrl })
  const queues = openQueues(backEnd)
  const handle = async () => {}
  const names = ['lifecycle', 'quality', 'rework', 'independence', 'measures', 'turnaround']
  const workers = await openWorkers(backEnd, Object.fromEntries(names.map((name) => [name, handle])), {
    concurrency: 4,
    log,
  })
  const jobs = Array.from({ length: 100 }, (_, n) => ({ id: `job-${n}`, data: {} }))
  await Promise.all(names.map((name) => queues.addMany(name, jobs)))
  const { rows } = await admin.query(
    `select count(*)::int as held from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  expect(rows[0].held).toBeGreaterThan(names.length)
  expect(rows[0].held).toBeLessThanOrEqual(postgresConnections)
  const seen = await admin.query(
    `select count(*)::int as tables from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
     and has_any_column_privilege('understudy_queue', oid, 'select')`,
  )
  expect(seen.rows[0].tables).toBe(0)
  await workers.close()
  await queues.close()
  await backEnd.close()
  await admin.end()
  await database.drop()
})

describe('A back end that cannot be reached', () => {
  test('is named without its password: Postgres', async () => {
    const refused = openBackEnd({ postgresUrl: 'postgres://somebody:hidden@127.0.0.1:1/understudy' })
    await expect(refused).rejects.toThrow(
      /DATABASE_URL names \(postgres:\/\/127\.0\.0\.1:1\/understudy\).*ECONNREFUSED/,
    )
    await expect(refused).rejects.not.toThrow(/hidden/)
  })

  test('is named without its password: Redis', async () => {
    const refused = openBackEnd({ redisUrl: 'redis://somebody:hidden@127.0.0.1:1' })
    await expect(refused).rejects.toThrow(/REDIS_URL names \(127\.0\.0\.1:1\).*ECONNREFUSED/)
    await expect(refused).rejects.not.toThrow(/hidden/)
  })
})
