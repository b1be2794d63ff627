import type { Log } from '@understudy/observe/log'
import type { Metrics } from '@understudy/observe/metrics'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isPage, placeOf } from './is-page.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The code of the problem that it was answered with. */
    refusedBy?: string | undefined
    /** Who signed in by it, as sign-in knows them. */
    person?: string | undefined
    /** The key that was made or revoked by it. */
    keyId?: string | undefined
  }
}

/**
 * One log line and one measurement a request: the route, never the address with its ids and filters, and who asked.
 * What asks every few seconds whether we are well, and what loads pages, is only worth a line when it fails.
 */
export function recordRequest({ log, metrics }: { log: Log; metrics: Metrics }) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { method } = request
    const { statusCode: status } = reply
    const route = request.routeOptions.url ?? 'none'
    const ms = Math.round(reply.elapsedTime * 10) / 10
    metrics.httpAnswered({ method, route, status, seconds: reply.elapsedTime / 1000 })
    const quiet = status < 500 && (/^\/(health|metrics)/.test(placeOf(request)) || isPage(request))
    const { agencyId: agency, memberId: member } = request.holder ?? {}
    const { refusedBy: code, person, keyId } = request
    // Where somebody tries to come in from is for whoever looks into it afterwards.
    const from = route.startsWith('/v1/auth') ? request.ip : undefined
    const trace = request.span?.traceId
    log[quiet ? 'debug' : 'info'](
      { requestId: request.id, trace, method, route, status, code, ms, agency, member, person, keyId, from },
      'request',
    )
  }
}
