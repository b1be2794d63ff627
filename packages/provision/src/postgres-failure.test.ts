import { expect, test } from 'vitest'
import { explainFailure } from './postgres-failure.ts'
import { explainFileError, SetupProblem } from './setup-problem.ts'

test.each([
  ['could not bind IPv4 address "127.0.0.1": Address already in use', true, 'its port is taken'],
  ['FATAL:  lock file "postmaster.pid" already exists', true, 'another server still has its files'],
  ['could not write file: No space left on device', false, 'the disk is full'],
  ['DETAIL: The data directory … is incompatible with server version 18', false, 'another version of Postgres'],
  ['FATAL:  could not map anonymous shared memory', false, 'could not map anonymous shared memory'],
])('the log "%s" is explained', (log, passing, say) => {
  const failure = explainFailure(`LOG: starting\n${log}\n`, 'data')
  expect(failure.passing).toBe(passing)
  expect(failure.message).toContain(say)
  expect(failure.message).toContain('data/postgres.log')
})

test('a refusal of the disk names the path and what to do', () => {
  const explained = explainFileError(Object.assign(new Error('x'), { code: 'EROFS' }), 'keep the database', 'data')
  expect(explained).toBeInstanceOf(SetupProblem)
  expect(String(explained)).toContain('Cannot keep the database in data: the disk is read-only')
})

test('other errors stay what they are', () => {
  const bug = new TypeError('x')
  expect(explainFileError(bug, 'keep the database', 'data')).toBe(bug)
})
