import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runningPostmaster } from '@understudy/provision/postmaster'
import { stillRuns } from '@understudy/provision/running-process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './http.ts'
import { answerOf, understudy, untilTestEnds } from './understudy.ts'

const root = join(import.meta.dirname, '../..')

/** One installation, through the days of its owner: the tests follow one another. */
let dataDir: string
let environment: Record<string, string>
let running: Awaited<ReturnType<typeof startWithJson>>

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'start-'))
  environment = { UNDERSTUDY_DATA: dataDir }
})

afterAll(async () => {
  running.child.kill('SIGINT')
  await running.ended
  rmSync(dataDir, { recursive: true, force: true })
})

interface Running {
  readonly url: string
  readonly demo: { readonly file: string; readonly keys: readonly { readonly role: string; readonly key: string }[] }
}

interface Counted {
  readonly running: number
  readonly blocked: { readonly client: number; readonly agency: number; readonly third_party: number }
}

const postmaster = () => runningPostmaster(join(dataDir, 'cluster'))
const setUpLines = /database cluster|database schema|demo agency/

async function startWithJson() {
  const started = understudy(['--json', 'start', '--port', '0'], environment)
  const { url, demo } = JSON.parse(await started.says(/\n/)) as Running
  const keyOf = (role: string) => demo.keys.find((one) => one.role === role)?.key as string
  return { ...started, url, demo, keyOf }
}

test('the first start sets up, says what it does, and tells the address and how to sign in', async () => {
  const started = untilTestEnds(understudy(['start', '--port', '0'], environment))
  const said = await started.says('Ctrl-C stops it')
  expect(started.stderr()).toMatch(/database cluster\n[\s\S]*database schema\n[\s\S]*demo agency/)
  const url = said.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] as string
  expect(await ask(url, '/health/ready')).toEqual({
    status: 200,
    body: { status: 'ready', checks: { database: 'ok', queues: 'ok' } },
  })
  expect(await ask(url, '/v1/board')).toMatchObject({ status: 401 })
  const key = said.match(/Dana Whitfield, lead +(us_\S+)/)?.[1] as string
  const { status, body } = await ask(url, '/v1/board', key)
  expect(status).toBe(200)
  expect(body.rows.length).toBe(17)
  const groups: readonly Counted[] = (await ask(url, '/v1/board/counts', key)).body.groups
  const allOf = (count: (group: Counted) => number) => groups.reduce((sum, group) => sum + count(group), 0)
  expect(allOf(({ running }) => running)).toBeGreaterThan(8)
  for (const waitsFor of ['client', 'agency', 'third_party'] as const)
    expect(allOf(({ blocked }) => blocked[waitsFor])).toBe(1)
  const page = await fetch(url)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')])
  const ended = await started.interrupt()
  expect(ended.code).toBe(0)
})

test('Ctrl-C left nothing behind that runs', async () => {
  expect(await postmaster()).toBeUndefined()
  expect(existsSync(join(dataDir, 'running.json'))).toBe(false)
})

test('the next start sets nothing up again, and tells the same keys', async () => {
  const kept = JSON.parse(readFileSync(join(dataDir, 'demo-keys.json'), 'utf8'))
  running = await startWithJson()
  expect(running.stderr()).not.toMatch(setUpLines)
  expect(running.demo.keys).toEqual(kept)
  expect(statSync(running.demo.file).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600)
  const session = await ask(running.url, '/v1/session', undefined, { key: running.keyOf('reviewer') })
  expect(session).toMatchObject({ status: 200, body: { memberName: 'Ruth Calder', mode: 'demo' } })
})

test('the live handlers find nothing to do again in what the demo agency has been through', async () => {
  await expect
    .poll(async () => (await answerOf(['status'], environment)).answer, { timeout: 60_000, interval: 500 })
    .toMatchObject({ ledger: { relayBacklog: 0 }, lanes: { behind: 0 }, parked: 0 })
  const { body } = await ask(running.url, '/v1/board?state=open', running.keyOf('lead'))
  const flagged = body.rows.find(({ title }: { title: string }) => title === 'Inbox, flagged by a partner')
  expect(flagged.assistantName).toBe('Lucas Meyer')
})

test('other verbs work beside it, a second start is refused, and only JSON is on the standard output', async () => {
  const [status, verify, parked, seed, second] = await Promise.all([
    answerOf(['status'], environment),
    answerOf(['verify'], environment),
    answerOf(['parked'], environment),
    answerOf(['seed'], environment),
    answerOf(['start', '--port', '0'], environment),
  ])
  expect(status).toMatchObject({ code: 0, answer: { runsAt: running.url, parked: 0, agencies: [{ mode: 'demo' }] } })
  expect(Object.keys(status.answer.queues)).toContain('turnaround')
  expect(verify).toMatchObject({ code: 0, answer: { clean: true, differences: [] } })
  expect(verify.answer.events).toBeGreaterThan(2_000)
  expect(parked).toMatchObject({ code: 0, answer: { parked: [] } })
  expect(seed).toMatchObject({ code: 0, answer: { made: false, keys: running.demo.keys } })
  expect(second).toMatchObject({ code: 1, answer: { error: expect.stringContaining('runs on') } })
  expect(second.answer.error).toContain(running.url)
  expect((await ask(running.url, '/health/ready')).status).toBe(200)
})

const programIdentity = () => JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')).process as string

/** Without a word to anybody. */
async function killProgram(): Promise<void> {
  process.kill(Number.parseInt(programIdentity(), 10), 'SIGKILL')
  await running.ended
}

test('after kill -9 of everything nothing is lost, and what was under way goes on', async () => {
  const lead = running.keyOf('lead')
  const { body: board } = await ask(running.url, '/v1/board', lead)
  const { taskId } = board.rows.find(({ taskName }: { taskName: string }) => taskName === 'Referral status tracking')
  const made = await ask(running.url, '/v1/work-items', lead, { taskId, title: 'Made just before the kill' })
  expect(made.status).toBeLessThan(300)
  const server = (await postmaster())?.identity as string
  await killProgram()
  process.kill(Number.parseInt(server, 10), 'SIGKILL')
  running = await startWithJson()
  expect(running.stderr()).not.toMatch(setUpLines)
  await expect
    .poll(async () => (await ask(running.url, '/v1/board', lead)).body.rows, { timeout: 60_000, interval: 300 })
    .toContainEqual(expect.objectContaining({ title: 'Made just before the kill', assistantName: 'Maya Torres' }))
  expect(await answerOf(['verify'], environment)).toMatchObject({ code: 0, answer: { clean: true } })
})

test('new keys revoke the old ones at once, where it runs too', async () => {
  const before = running.demo.keys
  const { answer } = await answerOf(['seed', '--new-keys'], environment)
  expect(answer.keys).toHaveLength(before.length)
  for (const [index, { key }] of answer.keys.entries()) {
    expect(key).not.toBe(before[index]?.key)
    expect(await ask(running.url, '/v1/board', before[index]?.key)).toMatchObject({ status: 401 })
  }
  expect(await ask(running.url, '/v1/board', answer.keys[0].key)).toMatchObject({ status: 200 })
})

test('after kill -9 of the program alone, the database that it left behind is taken over and stopped in the end', async () => {
  const orphan = (await postmaster())?.identity as string
  await killProgram()
  expect(stillRuns(orphan)).toBe(true)
  running = await startWithJson()
  expect((await postmaster())?.identity).toBe(orphan)
  expect((await running.interrupt()).code).toBe(0)
  expect(stillRuns(orphan)).toBe(false)
})

test('Ctrl-C before everything is up leaves nothing behind either', async () => {
  const started = understudy(['start', '--port', '0'], environment)
  await expect.poll(postmaster, { timeout: 60_000, interval: 5 }).toBeDefined()
  const { code, stderr } = await started.interrupt()
  expect([0, 130]).toContain(code)
  expect(stderr).not.toContain('    at ')
  expect(await postmaster()).toBeUndefined()
  expect(existsSync(join(dataDir, 'running.json'))).toBe(false)
})

test('it ends in good order too where nobody reads any more what it says', async () => {
  const started = understudy(['start', '--port', '0'], environment)
  await started.says('Ctrl-C stops it')
  started.child.stdout?.destroy()
  started.child.stderr?.destroy()
  expect((await started.interrupt()).code).toBe(0)
  expect(await postmaster()).toBeUndefined()
  expect(existsSync(join(dataDir, 'running.json'))).toBe(false)
})

test('Ctrl-C at a terminal, which npm and every process under it get at once, lets everything end in good order', async () => {
  const env = { ...environment, PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0' }
  const npm = spawn('npm', ['start'], { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  npm.stdout.setEncoding('utf8').on('data', (chunk) => {
    said += chunk
  })
  await expect.poll(() => said, { timeout: 60_000 }).toContain('Ctrl-C stops it')
  const [server, program] = [(await postmaster())?.identity as string, programIdentity()]
  process.kill(-(npm.pid as number), 'SIGINT')
  await expect.poll(() => [server, program].filter(stillRuns), { timeout: 30_000 }).toEqual([])
  expect(existsSync(join(dataDir, 'running.json'))).toBe(false)
})

test('every verb raises the database by itself where nothing runs, and puts it away again', async () => {
  expect(await answerOf(['status'], environment)).toMatchObject({ code: 0, answer: { runsAt: null } })
  expect(await answerOf(['migrate'], environment)).toMatchObject({ code: 0, answer: { applied: [] } })
  expect(await postmaster()).toBeUndefined()
})

test('a lost or another master key is said to be so, and no new one is made', async () => {
  const file = join(dataDir, 'master.key')
  renameSync(file, `${file}.away`)
  const lost = await answerOf(['start', '--port', '0'], environment)
  expect(lost).toMatchObject({
    code: 1,
    answer: { error: expect.stringContaining(`The master key is missing: ${file}`) },
  })
  expect(existsSync(file)).toBe(false)
  const another = await answerOf(['verify'], { ...environment, UNDERSTUDY_MASTER_KEY: 'ab'.repeat(32) })
  expect(another).toMatchObject({ code: 1, answer: { error: expect.stringContaining('is not the one') } })
  renameSync(`${file}.away`, file)
  expect(await answerOf(['verify'], environment)).toMatchObject({ code: 0 })
  expect(await postmaster()).toBeUndefined()
})
