import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openMetrics } from '@understudy/observe/metrics'
import { expect, onTestFinished, test } from 'vitest'
import { serveMetrics } from './metrics-part.ts'

async function served(token?: string) {
  const metrics = openMetrics({ service: 'relay', ofProcess: false })
  metrics.relaySent(3)
  const { url, stop } = await serveMetrics({ metrics, host: '127.0.0.1', port: 0, token })
  onTestFinished(stop)
  return url
}

test('a service without an API tells its series and that it lives', async () => {
  const url = await served()
  const answer = await fetch(url)
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(await answer.text()).toContain('understudy_relay_events_total{service="relay"} 3')
  expect(await (await fetch(new URL('/health/live', url))).json()).toEqual({ status: 'alive' })
  expect((await fetch(new URL('/other', url))).status).toBe(404)
})

test('without a token only this machine may scrape, and not whom a proxy on it speaks for', async () => {
  const url = await served()
  expect((await fetch(url, { headers: { 'x-forwarded-for': '198.51.100.7' } })).status).toBe(404)
})

test('with a token whoever sends it may scrape, and nobody else', async () => {
  const url = await served('for-scrapers')
  expect((await fetch(url)).status).toBe(404)
  expect((await fetch(url, { headers: { authorization: 'Bearer for-nobody' } })).status).toBe(404)
  expect((await fetch(url, { headers: { authorization: 'Bearer for-scrapers' } })).status).toBe(200)
})

test('a port that is taken is told in one clear line', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await new Promise((done) => other.once('listening', done))
  const { port } = other.address() as AddressInfo
  const metrics = openMetrics({ service: 'relay', ofProcess: false })
  await expect(serveMetrics({ metrics, host: '127.0.0.1', port, token: undefined })).rejects.toThrow(/is taken/)
})
