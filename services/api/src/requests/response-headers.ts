import type { FastifyReply, FastifyRequest } from 'fastify'
import { isPage } from './is-page.ts'

/** The console's own scripts only; Mantine writes its styles into the page. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Answers of the API belong to one caller and are no pages. */
const ofApi = {
  ...everywhere,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

const ofPages = {
  ...everywhere,
  'content-security-policy': pagePolicy,
  'cross-origin-opener-policy': 'same-origin',
}

const yearSeconds = 31_536_000

/** What every answer carries, so that a browser trusts it no further than it should. */
export async function setResponseHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('x-request-id', request.id).headers(isPage(request) ? ofPages : ofApi)
  if (request.protocol === 'https')
    reply.header('strict-transport-security', `max-age=${yearSeconds}; includeSubDomains`)
}
