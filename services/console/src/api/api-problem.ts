import type { Problem } from '@understudy/contract/http/problem'

/** An answer that is no success, or none at all (status 0). */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  /** Seconds after which the API is willing again, where it said so. */
  readonly retryAfter: number | undefined

  constructor({ status, code, title, detail }: Omit<Problem, 'type'>, retryAfter?: number) {
    super(detail === undefined ? title : `${title}. ${detail}`)
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }
}

export const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401
