import type { FastifyRequest } from 'fastify'
import { ProblemError } from '../problems/problem-error.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser sends its cookie by itself, so a request that changes something must say that it comes from our own pages.
 * `assumed`: what a request counts as that says nothing of its origin.
 */
export function requireSameOrigin(request: FastifyRequest, assumed: 'own' | 'foreign'): void {
  if (safe.has(request.method)) return
  const { origin, 'sec-fetch-site': site } = request.headers
  const isOwn =
    origin === undefined && site === undefined
      ? assumed === 'own'
      : (site === undefined || site === 'same-origin') && (origin === undefined || originIsOwn(origin, request))
  if (!isOwn)
    throw new ProblemError({ status: 403, code: 'foreign_origin', title: 'This request comes from another site' })
}

/** Compares the host alone: in front of us, a proxy may have ended TLS. */
function originIsOwn(origin: string, request: FastifyRequest): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host
}
