import { randomUUID } from 'node:crypto'
import { openLog } from '@understudy/observe/log'
import { testRedisUrl } from '@understudy/provision/test-redis'
import { type BackEnd, openBackEnd } from '@understudy/queue/back-end'
import { queueNames } from '@understudy/queue/queue-names'
import { type ScreenServer, showQueues } from '@understudy/queue/queue-screen'
import { openQueues, type Queues } from '@understudy/queue/queues'
import { openWorkers } from '@understudy/queue/workers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import type { Person } from '../test/person.ts'
import { nameOperator, signedIn } from '../test/signed-in.ts'
import { screenPath } from './queue-screen.ts'

const redisUrl = testRedisUrl()
const secret = 'postgresql://root:hunter2@db.example/x'
const job = { id: 'poison', data: { kind: 'deliver', targets: [{ agencyId: randomUUID(), targetId: randomUUID() }] } }

describe.each(['redis', 'postgres'] as const)('The screen of queues on %s', (kind) => {
  const tried = test.skipIf(kind === 'redis' && redisUrl === undefined)
  let open: TestApi
  let backEnd: BackEnd
  let queues: Queues
  let operator: Person
  let isAway = true

  const openQueuesOf = ({ database }: TestApi) =>
    openBackEnd(
      kind === 'redis'
        ? { redisUrl: String(redisUrl), prefix: `screen-test-${randomUUID()}` }
        : { postgresUrl: database.superuserUrl },
    )

  beforeAll(async () => {
    if (kind === 'redis' && redisUrl === undefined) return
    const given = async () => {
      if (isAway) throw new Error('The queues are away')
      return backEnd
    }
    open = await openTestApi({ trustedProxies: '127.0.0.1', queues: given })
    backEnd = await openQueuesOf(open)
    queues = openQueues(backEnd, { firstBackOffMs: 1 })
    const agency = await foundAgencyOnline(open)
    const person = await signedIn(open, agency.agencyId, 'ops_lead')
    await nameOperator(open, person)
    await person.withSecondFactor()
    operator = person.at
  })

  afterAll(async () => {
    await open?.close()
    await queues?.close()
    await backEnd?.close()
  })

  const log = openLog({ name: 'test', destination: { write: () => {} } })

  /** What came of a job that can never be done. */
  const fail = async () => {
    const handler = async () => Promise.reject(new Error(`It can never be done at ${secret}`))
    const workers = await openWorkers(
      backEnd,
      { delivery: handler },
      { concurrency: 1, log: openLog({ name: 'test', destination: { write: () => {} } }) },
    )
    await expect.poll(async () => (await queues.failed()).length, { timeout: 30_000 }).toBe(1)
    await workers.close()
  }

  tried('says that the queues are away, and opens once they are back', async () => {
    expect(await operator.get(screenPath)).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    isAway = false
    expect((await operator.get(screenPath)).status).toBe(200)
  })

  tried('is a page of scripts from here alone, each of which is there', async () => {
    const page = await operator.get(screenPath)
    expect(page.headers.get('content-type')).toContain('text/html')
    const policy = String(page.headers.get('content-security-policy'))
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(page.text).not.toMatch(/(src|href)="(https?:)?\/\//)
    expect(page.text).toContain(`<base href="${screenPath}/" />`)
    const named = [...page.text.matchAll(/(?:src|href)="(static\/[^"]+)"/g)].map(([, path]) => path)
    expect(named.length).toBeGreaterThan(4)
    for (const path of named) {
      const { status, headers } = await operator.get(`${screenPath}/${path}`)
      expect(status, path).toBe(200)
      expect(headers.get('content-security-policy'), path).toBe(policy)
    }
    for (const path of ['queue/delivery', 'queue/delivery/poison', 'queue/delivery?status=failed'])
      expect((await operator.get(`${screenPath}/${path}`)).headers.get('content-type'), path).toContain('text/html')
  })

  tried('shows every queue to look at alone, and of a job that failed what failed', async () => {
    await queues.addMany('delivery', [job])
    await fail()
    const asked = `${screenPath}/api/queues?activeQueue=delivery&status=failed&page=1&jobsPerPage=10`
    const { status, body } = await operator.get(asked)
    expect(status).toBe(200)
    expect(body.queues.map(({ name }: { name: string }) => name).sort()).toEqual([...queueNames].sort())
    for (const queue of body.queues) expect(queue).toMatchObject({ readOnlyMode: true, allowRetries: false })
    const { jobs } = body.queues.find(({ name }: { name: string }) => name === 'delivery')
    expect(jobs).toMatchObject([{ id: 'poison', data: job.data, attempts: 8 }])
    expect(jobs[0].failedReason).toContain('It can never be done')
    expect(JSON.stringify(jobs), 'what a log would hide is hidden here too').not.toContain('hunter2')
    const one = await operator.get(`${screenPath}/api/queues/delivery/poison`)
    expect(one).toMatchObject({ status: 200, body: { job: { id: 'poison' }, status: 'failed' } })
    expect(await operator.get(`${screenPath}/api/redis/stats`)).toMatchObject({ status: 200, body: { backend: kind } })
  })

  tried('shows a hundred jobs a page at most, and says in words of ours what it does not understand', async () => {
    const asked = (query: string) => operator.get(`${screenPath}/api/queues?activeQueue=delivery&${query}`)
    expect((await asked('status=failed&page=1&jobsPerPage=100')).status).toBe(200)
    for (const query of ['101', '100000000', '1e9', '0', '-1', '10&jobsPerPage=20'].map((one) => `jobsPerPage=${one}`))
      expect(await asked(query), query).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
    for (const query of ['page=0', 'page=99999999999999999999', 'status=none-of-these'])
      expect(await asked(query), query).toMatchObject({ status: 400, body: { code: 'invalid_request', status: 400 } })
  })

  tried('says whether anybody works on a queue where that can be told, and is silent where it cannot', async () => {
    const workers = await openWorkers(backEnd, { quality: async () => {} }, { concurrency: 1, log })
    const said = async () => {
      const { body } = await operator.get(`${screenPath}/api/queues`)
      return body.queues
        .filter(({ name }: { name: string }) => name === 'quality' || name === 'rework')
        .map(({ hasWorkers }: { hasWorkers: boolean | null }) => hasWorkers)
    }
    await expect.poll(said, { timeout: 30_000 }).toEqual(kind === 'redis' ? [true, false] : [null, null])
    await workers.close()
  })

  tried('does nothing of what the library can do beside showing, whatever is sent', async () => {
    const before = [await queues.counts(), await queues.failed()]
    for (const { method, route } of await routesOfLibrary(queues)) {
      if (method === 'GET') continue
      const path = route.replace(':queueName', 'delivery').replace(':jobId', 'poison').replace(':queueStatus', 'failed')
      const answer = await fetch(open.api.url + screenPath + path, {
        method,
        headers: { cookie: operator.cookie, origin: open.api.url, 'content-type': 'application/json' },
        body: '{}',
      })
      expect(answer.status, `${method} ${path}`).toBe(404)
    }
    expect([await queues.counts(), await queues.failed()]).toEqual(before)
  })

  tried(
    'tries again what failed when an operator says so, from our own pages alone, and the log tells who',
    async () => {
      const headers = { cookie: operator.cookie, origin: 'https://elsewhere.example' }
      const forged = await fetch(`${open.api.url}${screenPath}/retries`, { method: 'POST', headers })
      expect(forged.status).toBe(403)
      expect(await queues.failed()).toHaveLength(1)
      const answer = await operator.post(`${screenPath}/retries`)
      expect(answer).toMatchObject({ status: 200, body: { retried: { delivery: 1 } } })
      expect(await queues.failed()).toEqual([])
      expect((await queues.counts())['delivery']).toMatchObject({ waiting: 1, failed: 0 })
      expect((await operator.post(`${screenPath}/retries`)).body).toEqual({ retried: {} })
      const line = open.lines.find(({ message }) => message === 'An operator had failed jobs tried again')
      expect(line).toMatchObject({ person: expect.any(String), retried: { delivery: 1 } })
      const looks = open.lines.filter(({ route, method }) => method === 'GET' && route === screenPath)
      expect(looks.at(-1)).toMatchObject({ message: 'request', person: line?.['person'] })
      expect(JSON.stringify(open.lines)).not.toContain(job.data.targets[0]?.targetId)
    },
  )
})

/** Every address that the library would serve, read where it would register them. */
async function routesOfLibrary(queues: Queues): Promise<{ method: string; route: string }[]> {
  const all: { method: string; route: string }[] = []
  const server: ScreenServer = new Proxy({} as ScreenServer, {
    get: (_, name) => (given: readonly { method: string | string[]; route: string | string[] }[]) => {
      if (name === 'setApiRoutes')
        for (const { method, route } of given)
          for (const verb of [method].flat())
            for (const path of [route].flat()) all.push({ method: verb.toUpperCase(), route: path })
      return server
    },
  })
  await showQueues(queues, 'redis', server)
  expect(all.filter(({ method }) => method !== 'GET').length).toBeGreaterThan(15)
  return all
}
