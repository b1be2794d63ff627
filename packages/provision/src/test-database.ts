import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { processIdentity } from './running-process.ts'

/** A database for one test file alone; the urls differ only in the role that their sessions step down to. */
export interface TestDatabase {
  readonly name: string
  readonly superuserUrl: string
  readonly ownerUrl: string
  readonly appUrl: string
  readonly relayUrl: string
  readonly timersUrl: string
  /** Ends every session and removes the database. */
  readonly drop: () => Promise<void>
}

/** Where the set-up of a test run leaves its address for the test files, which may run in other processes. */
const variables = { server: 'UNDERSTUDY_TEST_SERVER_URL', template: 'UNDERSTUDY_TEST_TEMPLATE' }
const migrationLock = 5_117_001

/**
 * Makes and migrates the database that the others are cloned from, and publishes it to the test files of this run.
 * @returns what removes it again.
 */
export async function publishTemplate(
  serverUrl: string,
  migrate: (superuserUrl: string) => Promise<unknown>,
): Promise<() => Promise<void>> {
  await dropAbandoned(serverUrl)
  const template = newName('template')
  await onServer(serverUrl, async (client) => {
    // Roles belong to the whole server, so two test runs may not migrate at once.
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(`create database ${template}`)
    await migrate(databaseUrl(serverUrl, template))
  })
  process.env[variables.server] = serverUrl
  process.env[variables.template] = template
  return async () => {
    await dropDatabase(serverUrl, template)
    for (const name of Object.values(variables)) delete process.env[name]
  }
}

/** Whether some set-up of this run has published a template already. */
export function isTemplatePublished(): boolean {
  return process.env[variables.template] !== undefined
}

/** A fresh clone of the template of this test run, migrated and empty. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env[variables.server]
  const template = process.env[variables.template]
  if (serverUrl === undefined || template === undefined)
    throw new Error('No test database was set up: name the file x.db.test.ts, or put it under test/')
  return cloneDatabase(serverUrl, template)
}

/** Clones `template` (which nobody may be connected to meanwhile) on the server of `serverUrl`. */
export async function cloneDatabase(serverUrl: string, template: string): Promise<TestDatabase> {
  const name = newName('clone')
  // Copied file by file, not page by page through the log of changes.
  const create = `create database ${name} template ${template} strategy file_copy`
  await onServer(serverUrl, (client) => retryWhileInUse(() => client.query(create)))
  const url = databaseUrl(serverUrl, name)
  return {
    name,
    superuserUrl: url,
    ownerUrl: asRole(url, 'understudy_owner'),
    appUrl: asRole(url, 'understudy_app'),
    relayUrl: asRole(url, 'understudy_relay'),
    timersUrl: asRole(url, 'understudy_timers'),
    drop: () => dropDatabase(serverUrl, name),
  }
}

/** The same server, another database. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

function asRole(url: string, role: string): string {
  const stepped = new URL(url)
  stepped.searchParams.set('options', `-c role=${role}`)
  return stepped.href
}

async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`))
}

/** Removes what killed test runs left behind: the names carry the process that made them. */
async function dropAbandoned(serverUrl: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname ~ '^us_test_'`,
    )
    for (const { datname } of rows) {
      const maker = Number(datname.split('_')[3])
      if (processIdentity(maker) === undefined) await client.query(`drop database if exists ${datname} with (force)`)
    }
  })
}

function newName(kind: 'template' | 'clone'): string {
  return `us_test_${kind}_${process.pid}_${randomBytes(4).toString('hex')}`
}

const objectInUse = '55006'

async function retryWhileInUse(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work()
      return
    } catch (error) {
      if ((error as { code?: string }).code !== objectInUse || attempt === 50) throw error
      await sleep(50)
    }
  }
}

async function onServer(serverUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
