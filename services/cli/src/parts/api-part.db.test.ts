import { randomBytes } from 'node:crypto'
import { nameOperator, signedIn } from '@understudy/api/test/signed-in'
import { foundSmallAgency } from '@understudy/engine/test/small-agency'
import { openLog } from '@understudy/observe/log'
import { openMetrics } from '@understudy/observe/metrics'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openInstallation } from '../installation/installation.ts'
import { readSettings } from '../installation/settings.ts'
import { startApiPart } from './api-part.ts'

let database: TestDatabase
let admin: pg.Client
const stack = new AsyncDisposableStack()

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
})

afterAll(async () => {
  await stack.disposeAsync()
  await admin?.end()
  await database?.drop()
})

const connections = async () => {
  const sql = `select count(*)::int as n from pg_stat_activity where application_name = 'understudy_queue' and datname = current_database()`
  return (await admin.query(sql)).rows[0].n
}

test('a process that serves the API alone connects to the queues when an operator first looks at them, and lets go when it stops', async () => {
  const settings = { DATABASE_URL: database.superuserUrl, UNDERSTUDY_MASTER_KEY: randomBytes(32).toString('hex') }
  const installation = await openInstallation(readSettings(settings), () => {})
  stack.defer(() => installation.close())
  const log = openLog({ name: 'api', destination: { write: () => {} } })
  const metrics = openMetrics({ service: 'api', ofProcess: false })
  const served = { host: '127.0.0.1', port: 0, consoleDir: undefined }
  const running = stack.use(new AsyncDisposableStack())
  const url = await startApiPart({ installation, log, metrics, stack: running }, served)
  const { agencyId } = await foundSmallAgency(installation.engine, 'live')
  const operator = await signedIn({ api: { url }, engine: installation.engine, admin }, agencyId, 'owner')
  await nameOperator({ admin }, operator)
  await operator.withSecondFactor()
  expect(await connections()).toBe(0)
  expect((await operator.at.get('/v1/operator/queues')).status).toBe(200)
  const listed = await operator.at.get('/v1/operator/queues/api/queues')
  expect(listed.body.queues.map(({ name }: { name: string }) => name)).toContain('delivery')
  expect(await connections()).toBeGreaterThan(0)
  await running.disposeAsync()
  await expect.poll(connections).toBe(0)
})
