import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { documentOf } from '../problems/answer-problem.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { setResponseHeaders } from './response-headers.ts'

/**
 * An address that the router cannot read meets no hook and no route. It is answered as every other problem is, and is
 * not repeated: it may hold what an answer should not.
 */
export function answerBadAddress(
  { statusCode = 400 }: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  void setResponseHeaders(request, reply)
  const title = statusCode === 414 ? 'A part of the address is too long' : 'The address could not be read'
  const problem = new ProblemError({ status: statusCode, code: 'bad_request', title })
  reply.code(statusCode).type('application/problem+json').send(documentOf(problem, request.id))
}
