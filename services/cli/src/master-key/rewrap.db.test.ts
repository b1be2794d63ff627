import { randomBytes } from 'node:crypto'
import { openPool } from '@understudy/db/pool'
import { keepSecret, readSecrets } from '@understudy/engine/channel/channel-secrets'
import { type Engine, openEngine } from '@understudy/engine/shell/engine'
import { foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { makeCheckpoints } from '@understudy/engine/verify/make-checkpoints'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leftToRewrap, rewrap } from './rewrap.ts'

const [older, newest] = [randomBytes(32), randomBytes(32)]
let database: TestDatabase
let admin: pg.Client
let pool: pg.Pool
let agency: SmallAgency
/** Processes with the old key alone, with both, and with the new one alone. */
let before: Engine
let both: Engine
let after: Engine

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  pool = openPool({ url: database.superuserUrl, role: 'understudy_app', max: 4 })
  before = openEngine(pool, older)
  both = openEngine(pool, [newest, older])
  after = openEngine(pool, newest)
  agency = await foundSmallAgency(before, 'live')
})

afterAll(async () => {
  await pool.end()
  await admin.end()
  await database.drop()
})

test('everything that an old master key has wrapped or signed is the newest one’s, and opens as before', async () => {
  const { agencyId, owner } = agency
  const url = 'https://chat.example.org/secret-part'
  await keepSecret(before, agencyId, owner, url, new Date(Date.now() + 86_400_000))
  const drawKey = await before.keys.drawKey(agencyId, '2026-11')
  await makeCheckpoints(before, Date.now(), { events: 1 })
  expect(await leftToRewrap(admin, both.keys, [agencyId])).toBeGreaterThan(5)

  const pages: number[] = []
  const done = await rewrap(admin, both.keys, [agencyId], (count) => void pages.push(count))
  expect(done).toMatchObject({ keys: expect.any(Number), checkpoints: expect.any(Number), foreign: 0 })
  expect(done.checkpoints).toBeGreaterThan(0)
  expect(pages.length).toBeGreaterThan(0)
  expect(await leftToRewrap(admin, both.keys, [agencyId])).toBe(0)
  expect(await rewrap(admin, both.keys, [agencyId], () => {})).toEqual({ keys: 0, checkpoints: 0, foreign: 0 })

  expect((await verifyLedger(after)).differences).toEqual([])
  expect(await after.keys.drawKey(agencyId, '2026-11')).toEqual(drawKey)
  expect((await readSecrets(after, agencyId, [owner])).get(owner)).toEqual([url])
  await expect(before.keys.of(agencyId, [owner])).rejects.toThrow('No master key')
})
