import { Problem } from '@understudy/contract/http/problem'
import type { z } from 'zod'

const said: Record<number, string> = {
  400: 'The request is not as the contract says',
  401: 'No valid key',
  403: 'Your roles do not allow it',
  404: 'There is nothing here that you can see',
  409: 'The state of things stands in the way',
  422: 'Refused, with every reason',
  429: 'Too many attempts with keys that are none',
  500: 'Our failure',
  503: 'Unavailable for the moment',
}

export const problemsOfReads = [400, 401, 404, 429, 500, 503]
export const problemsOfCommands = [400, 401, 403, 404, 409, 422, 429, 500, 503]

/** A route's answers: one success, and the problems it can meet. */
export function responses(success: Readonly<Record<number, Described>>, problems: readonly number[]) {
  return {
    ...Object.fromEntries(Object.entries(success).map(([status, { schema, description }]) => [status, content(jsonType, schema, description)])),
    ...Object.fromEntries(problems.map((status) => [status, content('application/problem+json', Problem, said[status] ?? 'Problem')])),
  }
}

export interface Described {
  readonly description: string
  readonly schema: z.ZodType
}

const jsonType = 'application/json'

function content(type: string, schema: z.ZodType, description: string) {
  return { description, content: { [type]: { schema } } }
}
