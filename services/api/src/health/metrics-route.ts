import { timingSafeEqual } from 'node:crypto'
import type { MetricsRegistry } from '@understudy/observe/metrics'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { nothingHere } from '../problems/problem-error.ts'

/**
 * The process's series for a scraper. They tell how busy the installation is, so they are no open door: with a token,
 * whoever sends it as a bearer; without one, only who asks from this machine itself. Everybody else learns nothing,
 * not even that there is such a route.
 */
export function metricsRoute(app: App, metrics: MetricsRegistry, token: string | undefined): void {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    const isWelcome = token === undefined ? isFromHere(request) : bearsToken(request, token)
    if (!isWelcome) throw nothingHere()
    return reply
      .type(metrics.contentType)
      .serializer(String)
      .send(await metrics.text())
  })
}

const loopback = /^(127\.|\[?::1\]?$|::ffff:127\.|localhost$)/

/** A proxy on this machine also speaks from here, and says for whom; a browser on it names the page that it serves. */
function isFromHere({ socket, headers, hostname }: FastifyRequest): boolean {
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined)
  return !isForwarded && loopback.test(socket.remoteAddress ?? '') && loopback.test(hostname)
}

function bearsToken({ headers }: FastifyRequest, token: string): boolean {
  const given = Buffer.from(/^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '')
  const wanted = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
