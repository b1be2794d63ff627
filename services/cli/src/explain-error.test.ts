import { UnreachableQueue } from '@understudy/queue/unreachable-queue'
import { expect, it } from 'vitest'
import { explainError } from './explain-error.ts'

const of = (message: string, fields: object = {}) => explainError(Object.assign(new Error(message), fields))

it.each([
  [{ name: 'PrismaClientKnownRequestError', code: 'P2028' }],
  [{ code: '57014' }],
  [{ code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:5432' }],
])('a database that does not answer in time is told in one line, whatever its library says: %j', (fields) => {
  const text = of('\nInvalid `prisma.findMany()` invocation:\n\nTransaction API error', fields)
  expect(text).toContain('try again in a moment')
  expect(text).not.toContain('\n')
})

it('what the database refuses is told by its code, and never by its statement', () => {
  expect(of('column "x" of relation "y" does not exist', { code: '42703' })).toContain('(42703)')
  expect(of('Invalid invocation', { name: 'PrismaClientUnknownRequestError' })).not.toContain('Invalid invocation')
})

it('what we say ourselves is said as it stands, and a bug shows where it is', () => {
  const refused = 'The Redis that REDIS_URL names cannot be reached: connect ECONNREFUSED'
  expect(explainError(new UnreachableQueue(refused))).toBe(refused)
  expect(of('There is no such agency')).toBe('There is no such agency')
  expect(explainError(new TypeError('x is undefined'))).toContain('explain-error.test.ts')
})
