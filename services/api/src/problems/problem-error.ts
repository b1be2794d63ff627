import type { Problem } from '@understudy/contract/http/problem'

export interface ProblemFields {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly reasons?: Problem['reasons']
  readonly errors?: Problem['errors']
  readonly headers?: Readonly<Record<string, string>>
}

/** Ends a request with a problem document. */
export class ProblemError extends Error {
  readonly fields: ProblemFields

  constructor(fields: ProblemFields) {
    super(fields.title)
    this.fields = fields
  }
}

/** The one answer for what does not exist, for what is another agency's, and for what the caller may not see. */
export function nothingHere(): ProblemError {
  return new ProblemError({ status: 404, code: 'not_found', title: 'There is nothing here that you can see' })
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw nothingHere()
  return value
}
