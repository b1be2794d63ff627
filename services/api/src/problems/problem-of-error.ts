import { BadCursor } from '@understudy/engine/reading/bad-cursor'
import type { FastifyError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { ProblemError } from './problem-error.ts'

/** What a thrown thing is answered with. Whatever we did not mean to say stays inside. */
export function problemOfError(error: FastifyError | Error): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof BadCursor) return notAsTheContractSays([{ path: 'querystring/after', message: error.message }])
  if (hasZodFastifySchemaValidationErrors(error)) return notAsTheContractSays(errorsOf(error as FastifyError))
  const status = (error as FastifyError).statusCode ?? 500
  if (status >= 400 && status < 500) return ofFastify(status, error)
  if (isOutage(error))
    return withCause(error, { status: 503, code: 'unavailable', title: 'The database cannot be reached right now' })
  return withCause(error, { status: 500, code: 'internal', title: 'Something went wrong on our side' })
}

function notAsTheContractSays(errors: { path: string; message: string }[]): ProblemError {
  return new ProblemError({
    status: 400,
    code: 'invalid_request',
    title: 'The request is not as the contract says',
    errors,
  })
}

function errorsOf({ validation = [], validationContext = 'body' }: FastifyError) {
  return validation.map(({ instancePath, message = 'is not valid' }) => {
    const path = `${validationContext}${instancePath === '/' ? '' : instancePath}`
    return { path, message }
  })
}

const titles: Record<number, string> = {
  400: 'The request could not be read',
  413: 'The body is larger than one megabyte',
  415: 'Send the body as application/json',
}

/** What a body has to be. */
const mends: Record<number, string> = {
  400: 'Send one JSON object, in UTF-8 and whole, as application/json',
  413: 'Send less at once',
  415: 'Set the header content-type: application/json',
}

function ofFastify(status: number, { message, name, code = '' }: Error & { code?: string }): ProblemError {
  const title = titles[status] ?? message
  const isOfBody = name === 'SyntaxError' || code.startsWith('FST_ERR_CTP_')
  const detail = isOfBody && status in mends ? { detail: `${message}. ${mends[status]}` } : {}
  return new ProblemError({ status, code: 'bad_request', title, ...detail })
}

function withCause(cause: Error, fields: { status: number; code: string; title: string }): ProblemError {
  const problem = new ProblemError({ ...fields, ...(fields.status === 503 && { headers: { 'retry-after': '2' } }) })
  problem.cause = cause
  return problem
}

/** Connections refused, cut or timed out, and a server that starts or stops. */
function isOutage(error: Error): boolean {
  const { code = '' } = error as { code?: string }
  return (
    /^(08|57P0)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'P1001', 'P1002', 'P1017', 'P2024', 'P2028'].includes(code) ||
    /connection (terminated|timeout)|timeout exceeded when trying to connect/i.test(error.message)
  )
}
