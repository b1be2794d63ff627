import { setTimeout as sleep } from 'node:timers/promises'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BackEnd, openBackEnd } from './back-end.ts'
import { openQueues, type Queues } from './queues.ts'
import { RetryLater } from './retry-later.ts'
import { openWorkers, type Workers } from './workers.ts'

const log = pino({ level: 'silent' })
const redisUrl = process.env.REDIS_URL

const eventually = async (done: () => boolean | Promise<boolean>, ms = 15_000) => {
  const until = Date.now() + ms
  while (!(await done())) {
    if (Date.now() > until) throw new Error('It did not happen in time')
    await sleep(20)
  }
}

describe.each(['redis', 'postgres'] as const)('The queue on %s', (kind) => {
  let database: TestDatabase
  let backEnd: BackEnd
  let queues: Queues
  let workers: Workers | undefined
  const serve = async (handle: (data: unknown) => Promise<void>, concurrency = 4) => {
    await workers?.close()
    workers = await openWorkers(backEnd, { lifecycle: handle }, { concurrency, log })
  }

  beforeAll(async () => {
    database = await openTestDatabase()
    if (kind === 'redis') {
      if (redisUrl === undefined) throw new Error('REDIS_URL is unset: the test run provides it')
      const redis = new Redis(redisUrl)
      await redis.flushall()
      redis.disconnect()
    }
    backEnd = await openBackEnd(
      kind === 'redis' ? { redisUrl: String(redisUrl) } : { postgresUrl: database.superuserUrl },
    )
    queues = openQueues(backEnd)
  })

  afterAll(async () => {
    await workers?.close()
    await queues?.close()
    await backEnd?.close()
    await database?.drop()
  })

  test('brings each of many jobs once', async () => {
    const seen: number[] = []
    await serve(async (data) => void seen.push((data as { n: number }).n))
    const jobs = Array.from({ length: 500 }, (_, n) => ({ id: `many-${n}`, data: { n } }))
    await queues.addMany('lifecycle', jobs)
    await eventually(() => seen.length >= 500)
    await sleep(100)
    expect(seen.toSorted((a, b) => a - b)).toEqual(jobs.map(({ data }) => data.n))
  })

  test('takes a job of the same id once while it is kept', async () => {
    await workers?.close()
    workers = undefined
    await queues.addMany('lifecycle', [{ id: 'same', data: {} }])
    await queues.addMany('lifecycle', [{ id: 'same', data: {} }])
    const { lifecycle } = await queues.counts()
    expect(lifecycle?.waiting).toBe(1)
  })

  test('puts a job off without using up an attempt', async () => {
    let calls = 0
    let attempts = 0
    await serve(async (data) => {
      if ((data as { off?: boolean }).off !== true) return
      calls += 1
      if (calls <= 12) throw new RetryLater(5)
      attempts = calls
    })
    await queues.addMany('lifecycle', [{ id: 'put-off', data: { off: true } }])
    await eventually(() => attempts === 13)
    expect(await queues.failed()).toEqual([])
  })

  test('tries a failing job again, keeps it in sight once it failed for good, and brings it back when asked', async () => {
    let calls = 0
    let mended = false
    await serve(async (data) => {
      if ((data as { poison?: boolean }).poison !== true) return
      calls += 1
      if (!mended) throw new Error('This one is poison')
    })
    await queues.addMany('lifecycle', [{ id: 'poison', data: { poison: true } }])
    await eventually(async () => (await queues.failed()).length === 1, 60_000)
    expect(calls).toBe(8)
    expect(await queues.failed()).toMatchObject([{ queue: 'lifecycle', id: 'poison', error: 'This one is poison' }])
    mended = true
    expect(await queues.retry('lifecycle', 'poison')).toBe(true)
    await eventually(async () => (await queues.failed()).length === 0 && calls === 9)
    expect(await queues.retry('lifecycle', 'nothing')).toBe(false)
  }, 90_000)

  test('lets running jobs end before it closes', async () => {
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

  test('refuses a queue that does not exist', async () => {
    await expect(queues.addMany('nowhere', [])).rejects.toThrow('There is no queue nowhere')
  })
})

test('A back end that cannot be reached is named without its password', async () => {
  const refused = openBackEnd({ postgresUrl: 'postgres://somebody:hidden@127.0.0.1:1/understudy' })
  await expect(refused).rejects.toThrow(/DATABASE_URL names \(postgres:\/\/127\.0\.0\.1:1\/understudy\)/)
  await expect(refused).rejects.not.toThrow(/hidden/)
})
