import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloneDatabase, databaseUrl, openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import { testRedisUrl } from '@understudy/provision/test-redis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './http.ts'
import { answerOf, type Environment, type Understudy, understudy } from './understudy.ts'

const redisUrl = testRedisUrl()
type Service = Understudy & { readonly service: string; readonly process: number }

/** A number of its own on the server that all tests share: this one plays several installations' worth of processes. */
const redisDatabase = 9

/** An installation in which the demo agency is made, once; what is shown of either kind of queue begins with a copy of it. */
let seeded: TestDatabase
let folder: string
let lead: string

const environmentOf = ({ superuserUrl }: TestDatabase): Environment => ({
  UNDERSTUDY_DATA: folder,
  DATABASE_URL: superuserUrl,
  UNDERSTUDY_MASTER_KEY: '3c'.repeat(32),
})

beforeAll(async () => {
  seeded = await openTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'alone-'))
  const { answer } = await answerOf(['seed'], environmentOf(seeded))
  lead = answer.keys[0].key
})

afterAll(async () => {
  await seeded.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe.each([
  { queues: 'Redis', redis: redisUrl && `${redisUrl}/${redisDatabase}` },
  { queues: 'Postgres', redis: undefined },
])('with an outside Postgres and the queues in $queues', ({ queues, redis }) => {
  const run = test.skipIf(queues === 'Redis' && redis === undefined)
  let database: TestDatabase
  let environment: Environment
  let services: Service[] = []
  let url: string

  beforeAll(async () => {
    database = await cloneDatabase(databaseUrl(seeded.superuserUrl, 'postgres'), seeded.name)
    environment = { ...environmentOf(database), REDIS_URL: redis, PORT: '0' }
  })

  afterAll(async () => {
    await Promise.all(services.map((one) => one.interrupt()))
    await database.drop()
  })

  const start = async (service: string) => {
    const started = understudy(['--json', service], environment)
    const told = JSON.parse(await started.says(/\n/)) as { process: number; url?: string }
    services.push({ ...started, ...told, service })
    return told
  }

  const make = async (title: string) => {
    const { body } = await ask(url, '/v1/board', lead)
    const { taskId } = body.rows.find(({ taskName }: { taskName: string }) => taskName === 'Referral status tracking')
    expect((await ask(url, '/v1/work-items', lead, { taskId, title })).status).toBeLessThan(300)
  }

  const untilRouted = (title: string) =>
    expect
      .poll(async () => (await ask(url, '/v1/board', lead)).body.rows, { timeout: 60_000, interval: 200 })
      .toContainEqual(expect.objectContaining({ title, assistantName: 'Maya Torres' }))

  run(
    'an api, two relays, two workers and two timers run side by side, and what a person asks for is done',
    async () => {
      const [api] = await Promise.all(
        ['api', 'relay', 'relay', 'worker', 'worker', 'timers', 'timers'].map((service) => start(service)),
      )
      url = api?.url as string
      await make('For whichever worker is free')
      await untilRouted('For whichever worker is free')
    },
  )

  run('a relay, a worker and a timers process that are killed leave their work to the others', async () => {
    const killed = ['relay', 'worker', 'timers'].map(
      (name) => services.find(({ service }) => service === name) as Service,
    )
    for (const { process: id } of killed) process.kill(id, 'SIGKILL')
    await Promise.all(killed.map(({ ended }) => ended))
    services = services.filter((one) => !killed.includes(one))
    await make('For those who are left')
    await untilRouted('For those who are left')
  })

  run('each ends at once and in good order when it is asked to', async () => {
    const ended = await Promise.all(services.map((one) => one.interrupt()))
    services = []
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    for (const { stdout, stderr } of ended) {
      expect(stdout.trim().split('\n')).toHaveLength(1)
      expect(stderr).toContain('"message":"Stopping"')
      // Neither a stack nor a warning of Node's: what a service has to tell, it tells in its log.
      expect(stderr).not.toMatch(/"level":"error"|^ +at |^\(node:/m)
    }
  })

  run('nothing is parked, and the ledger folds to its rows', async () => {
    expect(await answerOf(['parked'], environment)).toMatchObject({ code: 0, answer: { parked: [] } })
    expect(await answerOf(['verify'], environment)).toMatchObject({ code: 0, answer: { clean: true } })
  })
})
