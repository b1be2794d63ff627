import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MetricsRegistry } from '@understudy/observe/metrics'
import { takenPort } from './assert-port-free.ts'

export interface MetricsPart {
  readonly metrics: MetricsRegistry
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** What a scraper sends as a bearer; only this machine may scrape where unset. */
  readonly token: string | undefined
}

/**
 * Serves /metrics and /health/live of a process that has no API. Whoever may not scrape learns nothing.
 * @throws Error in one clear line where the port is taken.
 */
export async function serveMetrics(part: MetricsPart): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(
    (request, response) => void answer(part, request, response).catch(() => response.destroy()),
  )
  server.listen(part.port, part.host)
  await once(server, 'listening').catch((error) => Promise.reject(takenPort(error, part.host, part.port)))
  return {
    url: `http://${part.host}:${(server.address() as AddressInfo).port}/metrics`,
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function answer({ metrics, token }: MetricsPart, request: IncomingMessage, response: ServerResponse) {
  if (request.url === '/health/live') return response.writeHead(200, json).end('{"status":"alive"}')
  const mayScrape = token === undefined ? isFromHere(request) : bears(request, token)
  if (request.url !== '/metrics' || !mayScrape) return response.writeHead(404).end()
  return response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text())
}

const json = { 'content-type': 'application/json' }

function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined)
  return !isForwarded && /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '')
}

function bears({ headers }: IncomingMessage, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? []
  return timingSafeEqual(digest(given), digest(token))
}
