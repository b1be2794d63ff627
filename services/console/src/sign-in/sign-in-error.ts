import { ApiProblem } from '../api/api-problem.ts'
import { signInTexts } from '../words/sign-in-texts.ts'

/** What went wrong at the door, and what to do about it. */
export function signInError(error: Error): string {
  if (!(error instanceof ApiProblem)) return error.message
  switch (error.status) {
    case 0:
      return signInTexts.theApiDoesNotAnswer
    case 400:
    case 401:
      if (error.code !== 'key_missing' && error.code !== 'invalid_request') return error.message
      return signInTexts.thisKeyIsUnknownRevoked
    case 429:
      return signInTexts.tooManyAttemptsTryAgain(error.retryAfter ?? 60)
    default:
      return error.message
  }
}
