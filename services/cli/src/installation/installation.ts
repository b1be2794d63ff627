import { openPool } from '@understudy/db/pool'
import { type Engine, openEngine } from '@understudy/engine/shell/engine'
import type { Metrics } from '@understudy/observe/metrics'
import { startEmbeddedPostgres } from '@understudy/provision/embedded-postgres'
import pg from 'pg'
import { bringUpToDate, type Migrating } from './bring-up-to-date.ts'
import { masterKeyFile, masterKeyOf, oldMasterKeysOf } from './master-key.ts'
import { assertUsable } from './outside-database.ts'
import { assertOpens, sealedSamples } from './sealed-sample.ts'
import type { Settings } from './settings.ts'

/** A database that is up and migrated, and what the services need to work on it. */
export interface Installation {
  readonly settings: Settings
  /** A role that may create roles and schemas: for migrations and for the queue's own tables. */
  readonly databaseUrl: string
  readonly engine: Engine
  readonly isEmbedded: boolean
  /** Migrations that were applied just now. */
  readonly applied: readonly string[]
  close(): Promise<void>
}

export type Say = (line: string) => void

export interface OpenOptions {
  /** On an outside database; the embedded one is always brought up to date. */
  readonly migrating?: Migrating
  /** What the engine reports to. */
  readonly metrics?: Metrics
}

/**
 * Uses the database that is named or running, or raises the embedded one.
 * @throws Error in one clear line when the database or the master key is not to be had.
 */
export async function openInstallation(
  settings: Settings,
  say: Say,
  { migrating = 'when_empty', metrics }: OpenOptions = {},
): Promise<Installation> {
  const isEmbedded = settings.databaseUrl === undefined
  const database = await databaseOf(settings, say)
  let pool: pg.Pool | undefined
  const close = async () => {
    await pool?.end()
    await database.stop()
  }
  try {
    const applied = await bringUpToDate(database.url, isEmbedded ? 'always' : migrating, say)
    pool = openPool({ url: database.url, role: 'understudy_app' })
    const samples = await sealedSamples(pool)
    const masterKey = await masterKeyOf(settings, async () => samples.length > 0)
    const masterKeys = [masterKey, ...(await oldMasterKeysOf(settings))]
    const origin = settings.masterKey === undefined ? masterKeyFile(settings) : 'UNDERSTUDY_MASTER_KEY'
    const engine = openEngine(pool, masterKeys, metrics)
    assertOpens(engine.keys.masters, samples, origin)
    return {
      settings,
      databaseUrl: database.url,
      engine,
      isEmbedded,
      applied,
      close,
    }
  } catch (error) {
    await close()
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
  await assertUsable(databaseUrl)
  return { url: databaseUrl, stop: async () => {} }
}

const databaseName = 'understudy'
const duplicateDatabase = '42P04'

async function withDatabase(superuserUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  } catch (error) {
    // Another process made it in the same moment.
    if ((error as { code?: string }).code !== duplicateDatabase) throw error
  } finally {
    await client.end()
  }
  const url = new URL(superuserUrl)
  url.pathname = `/${databaseName}`
  return url.href
}
