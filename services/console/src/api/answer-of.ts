import type { Problem } from '@understudy/contract/http/problem'
import { apiTexts } from '../words/api-texts.ts'
import { ApiProblem } from './api-problem.ts'

/** A call under way, as the client makes it. */
export type Call<T> = Promise<{ readonly data?: T; readonly error?: unknown; readonly response: Response }>

/** What a call is answered with. @throws ApiProblem */
export async function answerOf<T>(call: Call<T>): Promise<T> {
  const { data, error, response } = await call.catch(unanswered)
  if (response.ok) return data as T
  throw problemOf(response, error)
}

/** Whoever asked may have lost interest; anything else means that there is no API to be reached. */
function unanswered(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error
  throw new ApiProblem({ status: 0, code: 'unreachable', title: 'The server does not answer' })
}

function problemOf({ status, statusText, headers }: Response, error: unknown): ApiProblem {
  const wait = Number(headers.get('retry-after') ?? Number.NaN)
  const retryAfter = Number.isNaN(wait) ? undefined : wait
  if (isProblem(error)) return new ApiProblem(error, retryAfter)
  // A proxy in between answered in its own words.
  const title = apiTexts.theApiAnswered(status, statusText).trim()
  return new ApiProblem({ status, code: 'not_understood', title }, retryAfter)
}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'status' in error && 'title' in error
