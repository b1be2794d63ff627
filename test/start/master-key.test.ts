import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openMasterKeys } from '@understudy/db/master-keys'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerOf, type Environment, understudy } from './understudy.ts'

const [first, second] = ['3c'.repeat(32), '5e'.repeat(32)]
/** Enough that whoever goes through them can be stopped on the way. */
const people = 30_000

let database: TestDatabase
let admin: pg.Client
let folder: string
let agencyId: string

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  folder = mkdtempSync(join(tmpdir(), 'master-'))
})

afterAll(async () => {
  await admin.end()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const under = (newest: string, older?: string): Environment => ({
  UNDERSTUDY_DATA: folder,
  DATABASE_URL: database.superuserUrl,
  UNDERSTUDY_MASTER_KEY: newest,
  UNDERSTUDY_OLD_MASTER_KEYS: older,
})

test('a master key is exchanged while everything is there: wrapping anew goes on where it was killed, and then the old one may go', async () => {
  expect((await answerOf(['seed'], under(first))).code).toBe(0)
  ;[{ agency_id: agencyId }] = (await admin.query('select agency_id from agency')).rows
  const wrapped = openMasterKeys(Buffer.from(first, 'hex')).wrap(Buffer.alloc(32, 7))
  await admin.query('insert into person_key select $1, gen_random_uuid(), $2 from generate_series(1, $3)', [
    ...[agencyId, wrapped, people],
  ])

  const refused = await answerOf(['status'], under(second))
  expect(refused).toMatchObject({ code: 1, answer: { error: expect.stringContaining('UNDERSTUDY_OLD_MASTER_KEYS') } })

  const both = under(second, first)
  const rewrapping = understudy(['--json', 'master-key', 'rewrap'], both)
  await expect.poll(rewrapping.stderr, { timeout: 60_000, interval: 5 }).toContain('done')
  rewrapping.child.kill('SIGKILL')
  await rewrapping.ended
  const { answer: halfway } = await answerOf(['master-key'], both)
  expect(halfway.left, 'some of it is done, and kept').toBeLessThan(people)
  expect(await answerOf(['verify'], both), 'everything opens meanwhile').toMatchObject({ answer: { clean: true } })

  const { code, answer } = await answerOf(['master-key', 'rewrap'], both)
  expect({ code, answer }).toMatchObject({ code: 0, answer: { keys: halfway.left, foreign: 0, left: 0 } })
  expect(await answerOf(['master-key', 'rewrap'], both)).toMatchObject({ code: 0, answer: { keys: 0, checkpoints: 0 } })

  expect(await answerOf(['verify'], under(second))).toMatchObject({ code: 0, answer: { clean: true } })
  expect(await answerOf(['master-key'], under(second))).toMatchObject({ code: 0, answer: { left: 0 } })
  expect((await answerOf(['status'], under(first))).code, 'the old one alone opens nothing').toBe(1)
})
