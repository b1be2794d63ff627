import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { beginRequest } from './request-span.ts'
import { openTraces } from './traces.ts'

interface Sent {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly {
      readonly spans: readonly { name: string; traceId: string; parentSpanId?: string }[]
    }[]
  }[]
}

test('without a collector a request is no span; with one it is named by its route, in the trace of its caller, and holds nothing else', async () => {
  const before = beginRequest({ method: 'GET', headers: {} })
  before.end({ route: '/v1/tasks/:taskId', status: 200 })
  expect(before.traceId).toBeUndefined()
  const bodies: string[] = []
  const collector = createServer(async (request, response) => {
    bodies.push(await text(request))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await once(collector.listen(0, '127.0.0.1'), 'listening')
  const traces = openTraces({
    service: 'api',
    endpoint: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`,
  })
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01`, cookie: 'session_token=secret' }
  const span = beginRequest({ method: 'POST', headers })
  let isWithin = false
  span.within(() => {
    isWithin = true
  })
  span.end({ route: '/v1/tasks/:taskId', status: 503 })
  await traces.stop()
  collector.close()
  expect([span.traceId, isWithin]).toEqual([traceId, true])
  const spans = bodies.flatMap((body) =>
    (JSON.parse(body) as Sent).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  )
  expect(spans).toMatchObject([{ name: 'POST /v1/tasks/:taskId', traceId, parentSpanId: '00f067aa0ba902b7' }])
  expect(bodies.join()).not.toContain('secret')
})
