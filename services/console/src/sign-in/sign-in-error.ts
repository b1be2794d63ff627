import { ApiProblem } from '../api/api-problem.ts'

/** What went wrong at the door, and what to do about it. */
export function signInError(error: Error): string {
  if (!(error instanceof ApiProblem)) return error.message
  switch (error.status) {
    case 0:
      return 'The API does not answer. Check that it runs, then try again.'
    case 400:
    case 401:
      return 'This key is unknown, revoked or expired. Check that you pasted all of it, or ask the owner for a new one.'
    case 429:
      return `Too many wrong keys came from here. Try again in ${error.retryAfter ?? 60} seconds.`
    default:
      return error.message
  }
}
