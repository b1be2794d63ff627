import type { Problem } from '@understudy/contract/http/problem'
import { apiTexts } from '../words/api-texts.ts'
import { ApiProblem } from './api-problem.ts'

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly body?: object
  readonly signal?: AbortSignal
}

/** Asks the API. The answer is what the contract says, since page and API are of one version. @throws ApiProblem */
export async function ask<T>(path: `/v1/${string}`, { method = 'GET', body, signal }: Asking = {}): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem({ status: 0, code: 'unreachable', title: 'The API does not answer' })
  })
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  throw await problemOf(response)
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN)
  const retryAfter = Number.isNaN(wait) ? undefined : wait
  try {
    return new ApiProblem((await response.json()) as Problem, retryAfter)
  } catch {
    // A proxy in between answered in its own words.
    const title = apiTexts.theApiAnswered(response.status, response.statusText).trim()
    return new ApiProblem({ status: response.status, code: 'not_understood', title }, retryAfter)
  }
}

/** A path with a query; what is undefined is left out. */
export function withQuery(path: `/v1/${string}`, fields: Readonly<Record<string, string | number | undefined>>) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) query.set(name, String(value))
  return query.size === 0 ? path : (`${path}?${query}` as const)
}
