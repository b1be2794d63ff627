import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { answerOf, type Environment, understudy } from './understudy.ts'

const masterKey = '5a'.repeat(32)
let folder: string
let database: TestDatabase

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'failures-'))
  database = await openTestDatabase()
})

afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const outside = (change: Partial<URL> = {}): Environment => {
  const url = Object.assign(new URL(database.superuserUrl), change)
  return { UNDERSTUDY_DATA: folder, DATABASE_URL: url.href, UNDERSTUDY_MASTER_KEY: masterKey }
}

/** The message is all that is said: one line on the standard error, the same as JSON, and exit code 1. */
async function refusal(args: readonly string[], environment: Environment): Promise<string> {
  const { code, answer, stderr } = await answerOf(args, environment)
  expect(code).toBe(1)
  expect(Object.keys(answer)).toEqual(['error'])
  expect(stderr).toBe(`${answer.error}\n`)
  expect(answer.error).not.toContain('\n')
  return answer.error
}

test('a taken port', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as { port: number }
  const said = await refusal(['start', '--port', String(port)], { UNDERSTUDY_DATA: join(folder, 'unused') })
  expect(said).toBe(
    `Port ${port} of 127.0.0.1 is taken by another program. Choose another: npm start -- --port ${port + 1}`,
  )
})

test('a data folder that cannot be written', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const said = await refusal(['start', '--port', '0'], { UNDERSTUDY_DATA: join(file, 'data') })
  expect(said).toContain(`${join(file, 'data')}: a part of the path is a file. Set UNDERSTUDY_DATA`)
  expect(await refusal(['status'], { UNDERSTUDY_DATA: join(file, 'data') })).toContain('a part of the path is a file')
})

test.runIf(process.platform === 'linux')('a file system that takes no folders', async () => {
  const said = await refusal(['start', '--port', '0'], { UNDERSTUDY_DATA: '/proc/understudy' })
  expect(said).toContain('/proc/understudy: nothing can be made there. Set UNDERSTUDY_DATA')
})

test.each([
  ['nobody listens', { port: '1' }, 'nobody listens there'],
  ['the host is unknown', { hostname: 'nowhere.invalid' }, 'nowhere.invalid'],
  ['the password is wrong', { password: 'wrong-word' }, 'it refuses the password of postgres'],
  ['the database is missing', { pathname: '/none' }, 'it has no database none; make it first'],
])('a DATABASE_URL where %s', async (_, change, why) => {
  const said = await refusal(['start', '--port', '0'], outside(change))
  expect(said).toMatch(/^The Postgres that DATABASE_URL names \(\S+\) cannot be reached: /)
  expect(said).toContain(why)
  expect(said).not.toContain('wrong-word')
})

test('a REDIS_URL that nobody answers at, without the password', async () => {
  const said = await refusal(['worker'], { ...outside(), REDIS_URL: 'redis://:secret-word@127.0.0.1:1' })
  expect(said).toContain('The Redis that REDIS_URL names (127.0.0.1:1) cannot be reached')
  expect(said).not.toContain('secret-word')
})

test('an outside database without a master key, or with another one than it was sealed with', async () => {
  const missing = await refusal(['status'], { ...outside(), UNDERSTUDY_MASTER_KEY: undefined })
  expect(missing).toContain('UNDERSTUDY_MASTER_KEY is not set')
  expect(await answerOf(['found', ...foundOptions()], outside())).toMatchObject({ code: 0 })
  const other = await refusal(['status'], { ...outside(), UNDERSTUDY_MASTER_KEY: 'a5'.repeat(32) })
  expect(other).toContain('The master key (UNDERSTUDY_MASTER_KEY) is not the one')
})

test('a schema that is behind, or ahead of this version', async () => {
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query(`comment on table _prisma_migrations is 'functions of another version'`)
  expect(await refusal(['worker'], outside())).toBe(
    'The database schema is out of date: run `understudy migrate`, then try again',
  )
  expect(await answerOf(['migrate'], outside())).toMatchObject({ code: 0, answer: { applied: [] } })
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'x', '99990101000000_later', now())`,
  )
  expect(await refusal(['start', '--port', '0'], outside())).toContain('A newer version of Understudy')
  await client.query(`delete from _prisma_migrations where id = 'x'`)
})

test('options that make no sense', async () => {
  expect(await refusal(['start', '--port', 'http'], outside())).toBe(
    '--port must be a port from 0 to 65535, and is http',
  )
  expect(await refusal(['verify', '--agency', 'mine'], outside())).toContain('--agency takes the id of an agency')
  expect(await refusal(['found', ...foundOptions({ zone: 'Mars/Base' })], outside())).toContain(
    'Mars/Base is no IANA time zone. Name one such as America/Chicago',
  )
  expect(await refusal(['found', ...foundOptions({ email: 'none' })], outside())).toContain('--email: ')
  expect(await refusal(['status'], { ...outside(), LOG_LEVEL: 'loud' })).toContain('LOG_LEVEL must be one of')
  const { code, answer, stderr } = await answerOf(['stauts'], outside())
  expect({ code, answer, stderr }).toMatchObject({
    code: 1,
    answer: { error: expect.stringContaining('Did you mean status?') },
  })
})

test('an owner of an outside installation makes keys, and takes them back', async () => {
  const { answer: found } = await answerOf(['found', ...foundOptions({ name: 'Another agency' })], outside())
  expect(found.link).toMatch(/\/invitation#ui_[\w-]{64}$/)
  const holder = ['--agency', found.agency, '--member', 'OWNER@agency.example']
  expect((await answerOf(['invite', ...holder], outside())).answer.link).not.toBe(found.link)
  const made = await answerOf(['keys', 'make', ...holder, '--name', 'laptop', '--days', '30'], outside())
  expect(made).toMatchObject({ code: 0, answer: { member: found.member, key: expect.stringMatching(/^us_/) } })
  expect(await answerOf(['keys', 'revoke', made.answer.id, ...holder], outside())).toMatchObject({ code: 0 })
  const { answer: listed } = await answerOf(['keys', ...holder], outside())
  expect(listed.keys).toMatchObject([{ name: 'laptop', revokedAt: expect.any(String) }])
  expect(JSON.stringify(listed)).not.toContain(made.answer.key)
  expect(await refusal(['keys', '--member', found.member], outside())).toContain('There are several agencies')
  expect(await refusal(['keys', '--agency', found.agency, '--member', 'nobody'], outside())).toContain('has no member')
})

test('help is short, and names every verb', async () => {
  const { code, stdout } = await understudy(['--help'], {}).ended
  expect(code).toBe(0)
  for (const verb of [
    'start',
    'api',
    'relay',
    'worker',
    'timers',
    'migrate',
    'seed',
    'found',
    'invite',
    'keys',
    'status',
    'parked',
    'verify',
    'replay',
    'plan',
    'lint-brief',
    'sop',
    'audit-draws',
    'estimates',
    'rebuild-measures',
    'simulate',
  ])
    expect(stdout).toMatch(new RegExp(`^ {2}${verb} `, 'm'))
  // A line a verb, by heading: more belongs into the help of the verb itself.
  const verbs = stdout.match(/^ {2}[a-z][a-z-]+ .*$/gm) ?? []
  expect(stdout.split('\n').length).toBeLessThan(verbs.length + 40)
})

function foundOptions({ name = 'Agency', zone = 'America/Chicago', email = 'owner@agency.example' } = {}): string[] {
  return ['--name', name, '--zone', zone, '--owner', 'Olga Owner', '--email', email]
}
