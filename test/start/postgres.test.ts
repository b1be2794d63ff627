import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@understudy/provision/embedded-postgres'
import type { RunningPostgres } from '@understudy/provision/postgres-cluster'
import { runningPostmaster } from '@understudy/provision/postmaster'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

let dataDir: string

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'postgres-'))
})

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const start = () => startEmbeddedPostgres({ dataDir, log: () => {} })
const ask = async (server: RunningPostgres, sql: string) => {
  const client = new pg.Client({ connectionString: server.superuserUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
const postmaster = () => runningPostmaster(join(dataDir, 'cluster'))

test('two processes share the embedded database, and the last one to leave stops it', async () => {
  const [first, second] = await Promise.all([start(), start()])
  expect(second.superuserUrl).toBe(first.superuserUrl)
  await first.stop()
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  expect(await postmaster()).toBeUndefined()
})

test('the server that a killed process left behind is taken over with everything in it', async () => {
  const orphanedBy = await startedByAKilledProcess()
  const server = await start()
  expect((await postmaster())?.identity).toBe(orphanedBy)
  expect(await ask(server, 'select x from kept')).toEqual([{ x: 5 }])
  await server.stop()
  expect(await postmaster()).toBeUndefined()
})

test('after kill -9 of Postgres itself the next start recovers what was committed', async () => {
  const before = await start()
  await ask(before, 'create table committed as select 7 as x')
  process.kill(Number.parseInt((await postmaster())?.identity ?? '', 10), 'SIGKILL')
  const server = await start()
  expect(await ask(server, 'select x from committed')).toEqual([{ x: 7 }])
  await before.stop()
  await server.stop()
  expect(await postmaster()).toBeUndefined()
})

/** Identity of a server whose starter wrote into it and was killed. */
async function startedByAKilledProcess(): Promise<string | undefined> {
  const code = `
    import { startEmbeddedPostgres } from '@understudy/provision/embedded-postgres'
    import pg from 'pg'
    const { superuserUrl } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} })
    const client = new pg.Client({ connectionString: superuserUrl })
    await client.connect()
    await client.query('create table kept as select 5 as x')
    console.log('up')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve, reject) => child.stdout.once('data', resolve).once('end', reject))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('close', resolve))
  return (await postmaster())?.identity
}
