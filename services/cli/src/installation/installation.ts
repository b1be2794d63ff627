import { migrate } from '@understudy/db/migrate'
import { openPool } from '@understudy/db/pool'
import { type Engine, openEngine } from '@understudy/engine/shell/engine'
import { startEmbeddedPostgres } from '@understudy/provision/embedded-postgres'
import pg from 'pg'
import { masterKeyOf } from './master-key.ts'
import type { Settings } from './settings.ts'

/** A database that is up and migrated, and what the services need to work on it. */
export interface Installation {
  readonly settings: Settings
  /** A role that may create roles and schemas: for migrations and for the queue's own tables. */
  readonly databaseUrl: string
  readonly masterKey: Buffer
  readonly engine: Engine
  readonly isEmbedded: boolean
  close(): Promise<void>
}

export type Say = (line: string) => void

/** Uses the database that is named or running, or raises the embedded one; brings its schema up to date. */
export async function openInstallation(settings: Settings, say: Say): Promise<Installation> {
  const database = await databaseOf(settings, say)
  try {
    const masterKey = await masterKeyOf(settings)
    const applied = await migrate(database.url)
    if (applied.length > 0) say(`The database schema is set up (${applied.length} migrations)`)
    const pool = openPool({ url: database.url, role: 'understudy_app' })
    return {
      settings,
      databaseUrl: database.url,
      masterKey,
      engine: openEngine(pool, masterKey),
      isEmbedded: settings.databaseUrl === undefined,
      close: async () => {
        await pool.end()
        await database.stop()
      },
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function databaseOf(
  { databaseUrl, dataDir }: Settings,
  say: Say,
): Promise<{ url: string; stop: () => Promise<unknown> }> {
  if (databaseUrl === undefined) {
    const postgres = await startEmbeddedPostgres({ dataDir, log: say })
    return { url: await withDatabase(postgres.superuserUrl), stop: () => postgres.stop() }
  }
  await reachable(databaseUrl)
  return { url: databaseUrl, stop: async () => {} }
}

const databaseName = 'understudy'

async function withDatabase(superuserUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
  const url = new URL(superuserUrl)
  url.pathname = `/${databaseName}`
  return url.href
}

async function reachable(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
  } catch (error) {
    const where = `${hostname}:${port || 5432}${pathname}`
    throw new Error(`The Postgres that DATABASE_URL names (${where}) cannot be reached: ${(error as Error).message}`)
  } finally {
    await client.end().catch(() => {})
  }
}
