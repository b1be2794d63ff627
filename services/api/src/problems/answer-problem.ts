import type { Problem } from '@understudy/contract/http/problem'
import type { Log } from '@understudy/observe/log'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ProblemError } from './problem-error.ts'

/** Sends a problem document; our own failures go into the log with their cause. */
export function answerProblem(log: Log, request: FastifyRequest, reply: FastifyReply, problem: ProblemError): void {
  const { status, code, headers = {} } = problem.fields
  request.refusedBy = code
  if (status >= 500)
    log.error(
      { err: problem.cause ?? problem, requestId: request.id, route: request.routeOptions.url },
      'request failed',
    )
  reply.code(status).headers(headers).type('application/problem+json').send(documentOf(problem, request.id))
}

/** A problem as it is written down. */
export function documentOf({ fields }: ProblemError, requestId: string): Problem {
  const { status, code, title, detail, reasons, errors } = fields
  return {
    type: `urn:understudy:problem:${code}`,
    title,
    status,
    code,
    ...(detail !== undefined && { detail }),
    ...(reasons !== undefined && { reasons }),
    ...(errors !== undefined && { errors }),
    requestId,
  }
}
