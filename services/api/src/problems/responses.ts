import { Problem } from '@understudy/contract/http/problem'
import type { z } from 'zod'

const said: Record<number, string> = {
  400: 'The request is not as the contract says',
  401: 'No valid key',
  403: 'Your roles do not allow it',
  404: 'There is nothing here that you can see',
  409: 'The state of things stands in the way',
  412: 'Somebody changed it since you read it: If-Match does not hold',
  413: 'The body is larger than one megabyte',
  415: 'The body is not JSON',
  422: 'Refused, with every reason',
  429: 'Too many requests, attempts or streams; wait as long as Retry-After says',
  500: 'Our failure',
  503: 'Unavailable for the moment',
}

export const problemsOfReads = [400, 401, 403, 404, 429, 500, 503]
export const problemsOfCommands = [400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503]

/** A route's answers: one success, and the problems it can meet. */
export function responses(success: Readonly<Record<number, Described>>, problems: readonly number[]) {
  const successes = Object.entries(success).map(([status, { schema, description }]) => {
    // What answers nothing has no content to describe.
    return [status, status === '204' ? schema.describe(description) : content('application/json', schema, description)]
  })
  return { ...Object.fromEntries(successes), ...problemResponses(problems) }
}

export interface Described {
  readonly description: string
  readonly schema: z.ZodType
}

export function problemResponses(statuses: readonly number[]) {
  const described = (status: number) => content('application/problem+json', Problem, said[status] ?? 'Problem')
  return Object.fromEntries(statuses.map((status) => [status, described(status)]))
}

export function content(type: string, schema: z.ZodType, description: string) {
  return { description, content: { [type]: { schema } } }
}
