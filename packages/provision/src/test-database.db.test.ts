import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let first: TestDatabase
let second: TestDatabase

beforeAll(async () => {
  first = await openTestDatabase()
  second = await openTestDatabase()
})

afterAll(async () => {
  await first.drop()
  await second.drop()
})

test('what one test file writes, another does not see', async () => {
  await ask(first.superuserUrl, 'create table mark (x int)')
  expect(await ask(first.superuserUrl, `select to_regclass('mark') is not null as there`)).toEqual([{ there: true }])
  expect(await ask(second.superuserUrl, `select to_regclass('mark') is not null as there`)).toEqual([{ there: false }])
})

test('every test database comes migrated', async () => {
  const [row] = await ask(first.superuserUrl, 'select count(*)::int as applied from _prisma_migrations')
  expect(row?.applied).toBeGreaterThan(0)
})

test.each(['owner', 'app', 'relay', 'timers'] as const)('the url of %s steps down to its role', async (role) => {
  const [row] = await ask(first[`${role}Url`], 'select current_user::text as who')
  expect(row?.who).toBe(`understudy_${role}`)
})

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
