import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { migrate } from '@understudy/db/migrate'
import { openPool } from '@understudy/db/pool'
import { type Engine, openEngine } from '@understudy/engine/shell/engine'
import { startEmbeddedPostgres } from '@understudy/provision/embedded-postgres'
import { startRedis } from '@understudy/provision/redis'
import { cloneDatabase, databaseUrl, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { type BenchAgency, found } from './population.ts'

/** One Postgres and one Redis for everything in a run, and a database with its agencies that each part gets a copy of. */
export interface Site {
  readonly serverUrl: string
  readonly redisUrl: string
  readonly masterKey: Buffer
  readonly agencies: readonly BenchAgency[]
  /** A copy as it was founded, for one part alone. */
  copy(): Promise<SiteCopy>
  /** An empty database for a peer. */
  empty(): Promise<{ url: string; drop(): Promise<void> }>
  close(): Promise<void>
}

export interface SiteCopy {
  readonly database: TestDatabase
  readonly engine: Engine
  readonly admin: pg.Client
  close(): Promise<void>
}

const kept = join(import.meta.dirname, '../../../.understudy')

export async function openSite(agencyCount: number, log: (line: string) => void): Promise<Site> {
  const server = await openServer(log)
  const redis = await startRedis({ cacheDir: join(kept, 'cache'), log })
  const masterKey = randomBytes(32)
  const template = `us_bench_${process.pid}`
  await onServer(server.superuserUrl, `create database ${template}`)
  const agencies = await settle(databaseUrl(server.superuserUrl, template), masterKey, agencyCount)
  let peers = 0
  return {
    serverUrl: server.superuserUrl,
    redisUrl: redis.url,
    masterKey,
    agencies,
    copy: () => copyOf(server.superuserUrl, template, masterKey),
    empty: async () => {
      const name = `${template}_peer_${++peers}`
      await onServer(server.superuserUrl, `create database ${name}`)
      const drop = () => onServer(server.superuserUrl, `drop database ${name} with (force)`)
      return { url: databaseUrl(server.superuserUrl, name), drop }
    },
    close: async () => {
      await onServer(server.superuserUrl, `drop database ${template} with (force)`)
      await redis.stop()
      await server.stop()
    },
  }
}

/** The server of `DATABASE_URL`, else a private one. */
async function openServer(log: (line: string) => void): Promise<{ superuserUrl: string; stop: () => Promise<void> }> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') return { superuserUrl: given, stop: async () => {} }
  return startEmbeddedPostgres({ dataDir: join(kept, 'bench/postgres'), log })
}

async function settle(url: string, masterKey: Buffer, count: number): Promise<BenchAgency[]> {
  await migrate(url)
  const pool = openPool({ url, role: 'understudy_app', max: 2 })
  try {
    const agencies = await found(openEngine(pool, masterKey), count)
    // Each copy has the statistics of what it is a copy of.
    await onServer(url, 'analyze')
    return agencies
  } finally {
    await pool.end()
  }
}

async function copyOf(serverUrl: string, template: string, masterKey: Buffer): Promise<SiteCopy> {
  const database = await cloneDatabase(serverUrl, template)
  const pool = openPool({ url: database.superuserUrl, role: 'understudy_app', max: 8 })
  const admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  return {
    database,
    engine: openEngine(pool, masterKey),
    admin,
    close: async () => {
      await pool.end()
      await admin.end()
      await database.drop()
    },
  }
}

async function onServer(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
