import { readFile } from 'node:fs/promises'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDatabaseSchema } from './test/database-schema.ts'
import { readPrismaSchema } from './test/prisma-schema.ts'
import { stateTables } from './test/tenant-tables.ts'

let database: TestDatabase
let admin: pg.Client

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
})

afterAll(async () => {
  await admin.end()
  await database.drop()
})

test('the Prisma schema and the migrated database say the same, table by table and column by column', async () => {
  const said = readPrismaSchema(await readFile(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8'))
  const is = await readDatabaseSchema(admin)
  expect([...said.keys()].sort()).toEqual([...is.keys()].sort())
  for (const [table, shape] of is) expect(said.get(table), table).toEqual(shape)
})

test('no key or foreign key of an agency can reach into another: each starts with the agency', async () => {
  const is = await readDatabaseSchema(admin)
  const elsewhere = new Set(['ledger', 'lane_cursor', 'relay_cursor', 'failing_alarm', 'zone_data'])
  for (const [table, { primaryKey, foreignKeys }] of is) {
    if (!elsewhere.has(table)) expect(primaryKey, table).toMatch(/^agency_id(, |$)/)
    for (const key of foreignKeys) expect(key, table).toMatch(/^agency_id, .* -> \w+ agency_id, /)
  }
})

test('no unique key spans agencies but the digests of keys and invitations, which tell nothing when they collide', async () => {
  const is = await readDatabaseSchema(admin)
  const unique = [...is.values()].flatMap(({ indexes }) => indexes.filter((index) => index.startsWith('unique ')))
  expect(unique.filter((index) => !/^unique \w+ agency_id/.test(index))).toEqual([
    'unique api_key_by_digest digest',
    'unique invitation_by_digest digest',
  ])
})

test('only the primary key leads a state table by its agency, so that a plan without statistics finds one row', async () => {
  const is = await readDatabaseSchema(admin)
  for (const table of stateTables)
    for (const index of is.get(table)?.indexes ?? []) expect(index, table).not.toMatch(/^(unique )?\w+ agency_id/)
})
