import { isSigned } from '@understudy/channels/verify-webhook'
import { Id } from '@understudy/contract/commands/fields'
import { SignedHeaders } from '@understudy/contract/http/inbound'
import { noteSecretUsed } from '@understudy/engine/channel/channel-secrets'
import { findInbound } from '@understudy/engine/inbound/find-inbound'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { ProblemError } from '../problems/problem-error.ts'
import type { FailedAttempts } from '../sign-in/failed-attempts.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The one task that the inbound webhook of this request makes work of. */
    inboundTask: string | undefined
  }
}

type ParseJson = ReturnType<App['getDefaultJsonParser']>

const Params = z.object({ agencyId: Id, inboundId: Id })
const toleranceSeconds = 300

/**
 * Demands a signature of the webhook that the path names, and reads the body once it holds. Who cannot sign learns
 * nothing, not even whether there is such a webhook; who fails too often waits.
 */
export function signedBy({ engine }: Pick<ApiContext, 'engine'>, attempts: FailedAttempts, parse: ParseJson) {
  return async (request: FastifyRequest): Promise<void> => {
    const headers = headersOf(request)
    const params = Params.safeParse(request.params)
    if (!params.success) throw notSigned()
    const { agencyId, inboundId } = params.data
    const from = `${inboundId} ${request.ip}`
    const wait = attempts.waitOf(from)
    if (wait !== undefined) throw tooMany(wait)
    const found = await findInbound(engine, agencyId, inboundId)
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    if (found === undefined || !isSigned(found.secrets, body, headers)) {
      attempts.failed(from)
      throw notSigned()
    }
    await noteSecretUsed(engine, agencyId, inboundId)
    request.inboundTask = found.webhook.taskId
    request.body = await read(request, body, parse)
  }
}

/** A time that is too far off is told: it says nothing about the secret, and clocks do go wrong. */
function headersOf(request: FastifyRequest): SignedHeaders {
  const { success, data, error } = SignedHeaders.safeParse(request.headers)
  const errors = error?.issues.map(({ path, message }) => ({ path: `headers/${path.join('/')}`, message })) ?? []
  if (!success)
    throw new ProblemError({ status: 400, code: 'invalid_request', title: 'The request is not signed', errors })
  if (Math.abs(Date.now() / 1_000 - Number(data['webhook-timestamp'])) > toleranceSeconds)
    throw new ProblemError({
      ...{ status: 401, code: 'signature_too_old', title: 'The signature is not of now' },
      detail: 'webhook-timestamp is more than five minutes off; sign each attempt anew',
    })
  return data
}

function read(request: FastifyRequest, body: Buffer, parse: ParseJson): Promise<unknown> {
  if (body.length === 0) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    parse(request, body.toString('utf8'), (error, value) => (error === null ? resolve(value) : reject(error)))
  })
}

function notSigned(): ProblemError {
  const detail = 'Sign id, timestamp and the bytes of the body with the secret that the webhook was opened with'
  return new ProblemError({ status: 401, code: 'signature_invalid', title: 'No signature of this webhook', detail })
}

function tooMany(wait: number): ProblemError {
  const title = 'Too many requests with signatures that are none'
  return new ProblemError({ status: 429, code: 'too_many_attempts', title, headers: { 'retry-after': String(wait) } })
}
