import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { openPool } from '@understudy/db/pool'
import { openEngine } from '@understudy/engine/shell/engine'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

let open: TestApi
let queueIsThere = true

beforeAll(async () => {
  const queue = async () => {
    if (!queueIsThere) throw new Error('The queue is away')
  }
  open = await openTestApi({ checks: { queue }, metricsToken: 'a-token-for-scrapers' })
})

afterAll(() => open.close())

const ready = async (url = open.api.url) => {
  const answer = await fetch(`${url}/health/ready`)
  return { status: answer.status, body: await answer.json() }
}

test('a process with its database and queue is ready', async () => {
  expect(await (await fetch(`${open.api.url}/health/live`)).json()).toEqual({ status: 'alive' })
  expect(await ready()).toEqual({ status: 200, body: { status: 'ready', checks: { database: 'ok', queue: 'ok' } } })
})

test('without what it needs a process is alive and not ready, and ready again by itself', async () => {
  queueIsThere = false
  expect(await ready()).toEqual({
    status: 503,
    body: { status: 'not_ready', checks: { database: 'ok', queue: 'unreachable' } },
  })
  expect((await fetch(`${open.api.url}/health/live`)).status).toBe(200)
  queueIsThere = true
  expect((await ready()).status).toBe(200)
})

test('readiness says within seconds that the database does not answer, and requests are told to come again', async () => {
  const nobody = createServer().listen(0, '127.0.0.1')
  await once(nobody, 'listening')
  const { port } = nobody.address() as { port: number }
  const pool = openPool({ url: `postgres://nobody@127.0.0.1:${port}/none`, role: 'understudy_app' })
  const away = await openTestApi({ engine: openEngine(pool, randomBytes(32)) })
  expect(await ready(away.api.url)).toMatchObject({ status: 503, body: { checks: { database: 'unreachable' } } })
  nobody.close()
  const headers = { authorization: `Bearer us_${'A'.repeat(64)}` }
  const answer = await fetch(`${away.api.url}/v1/board`, { headers })
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('2')
  expect(await answer.json()).toMatchObject({ code: 'unavailable' })
  await away.close()
})

test('the series are for whoever has the token, and nobody else learns that they are there', async () => {
  await fetch(`${open.api.url}/v1/none`)
  const scrape = (headers: Record<string, string>) => fetch(`${open.api.url}/metrics`, { headers })
  expect((await scrape({})).status).toBe(404)
  expect((await scrape({ authorization: 'Bearer a-token-for-nobody' })).status).toBe(404)
  const answer = await scrape({ authorization: 'Bearer a-token-for-scrapers' })
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(await answer.text()).toMatch(/understudy_http_seconds_count\{[^}]*route="\/health\/ready"/)
})

test('without a token the series are for this machine, and not for whoever a proxy on it speaks for', async () => {
  const here = await openTestApi()
  expect((await fetch(`${here.api.url}/metrics`)).status).toBe(200)
  const forwarded = { 'x-forwarded-for': '198.51.100.7' }
  expect((await fetch(`${here.api.url}/metrics`, { headers: forwarded })).status).toBe(404)
  expect(await statusAs(here.api.url, 'elsewhere.example')).toBe(404)
  await here.close()
})

/** What a page answers to whom its name leads here: `fetch` does not let one say another host. */
async function statusAs(url: string, host: string): Promise<number | undefined> {
  const asked = get(`${url}/metrics`, { headers: { host } })
  const [answer] = await once(asked, 'response')
  answer.resume()
  return answer.statusCode
}
