import type { Problem } from '@understudy/contract/http/problem'

/** An answer that is no success, or none at all (status 0). */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  /** Seconds after which the API is willing again, where it said so. */
  readonly retryAfter: number | undefined
  /** Every reason of a refusal, with what would satisfy it. */
  readonly reasons: NonNullable<Problem['reasons']>
  /** What of the request is not as the contract says, by path. */
  readonly errors: NonNullable<Problem['errors']>

  constructor({ status, code, title, detail, reasons = [], errors = [] }: Omit<Problem, 'type'>, retryAfter?: number) {
    super(detail === undefined ? title : `${title}. ${detail}`)
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
    this.reasons = reasons
    this.errors = errors
  }
}

export const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401

/** An outage may pass; a refusal stays one. */
export const mayPass = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500
