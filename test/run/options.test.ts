import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('without arguments every project runs, with Redis, on the embedded Postgres', () => {
  expect(readOptions([], {})).toEqual({
    postgres: 'embedded',
    everyPostgres: false,
    redis: true,
    projects: ['pure', 'db', 'system'],
    filters: [],
  })
})

test('Redis can be left out, and the rest of the arguments filters files', () => {
  expect(readOptions(['--without-redis', 'sla'], {})).toMatchObject({ redis: false, filters: ['sla'] })
})

test("CI runs the database tests on Debian's Postgres too", () => {
  expect(readOptions([], { CI: 'true' }).everyPostgres).toBe(true)
})
