import { expect, test } from 'vitest'
import { ApiProblem } from '../api/api-problem.ts'
import { signInError } from './sign-in-error.ts'

const problem = (status: number, retryAfter?: number, code = 'key_missing') =>
  new ApiProblem({ status, code, title: 'Title', detail: 'Detail' }, retryAfter)

test('a wrong key is told from an API that is down, and too many tries say how long to wait', () => {
  expect(signInError(problem(401))).toContain('unknown, revoked or expired')
  expect(signInError(problem(401, undefined, 'invalid_code'))).toBe('Title. Detail')
  expect(signInError(problem(0))).toContain('does not answer')
  expect(signInError(problem(429, 17))).toContain('17 seconds')
  expect(signInError(problem(503))).toBe('Title. Detail')
})
