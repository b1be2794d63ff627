import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@understudy/db/migrate'
import { openPool } from '@understudy/db/pool'
import { type Engine, openEngine } from '@understudy/engine/shell/engine'
import { startEmbeddedPostgres } from '@understudy/provision/embedded-postgres'
import { startRedis } from '@understudy/provision/redis'
import { type BackEnd, openBackEnd } from '@understudy/queue/back-end'
import { openQueues, type Queues } from '@understudy/queue/queues'
import { startRelay } from '@understudy/relay/start'
import { startTimers } from '@understudy/timers/start'
import { Redis } from 'ioredis'
import pg from 'pg'
import type { Logger } from 'pino'
import type { WorkerPlace } from './mortal-worker.ts'

/** Database, queue, relay and timers of a test's own, to be broken at will. */
export interface Installation {
  readonly engine: Engine
  readonly backEnd: BackEnd
  readonly queues: Queues
  readonly superuserUrl: string
  readonly forWorkers: WorkerPlace
  flushQueues(): Promise<void>
  restartPostgres(): Promise<void>
  stop(): Promise<void>
}

const cacheDir = join(import.meta.dirname, '../../.understudy/cache')
const quiet = () => {}

export async function install(kind: 'redis' | 'postgres', log: Logger): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'understudy-faults-'))
  // Postgres runs under an account of its own where the tests run as root.
  await chmod(folder, 0o755)
  const startPostgres = () => startEmbeddedPostgres({ dataDir: join(folder, 'data'), log: quiet })
  let postgres = await startPostgres()
  const { superuserUrl } = postgres
  await migrate(superuserUrl)
  const redis = kind === 'redis' ? await startRedis({ cacheDir, log: quiet }) : undefined
  const masterKey = randomBytes(32)
  const pools = (['understudy_app', 'understudy_relay', 'understudy_timers'] as const).map((role) =>
    openPool({ url: superuserUrl, role, max: role === 'understudy_app' ? 8 : 2 }),
  )
  const [app, relayPool, timersPool] = pools as [pg.Pool, pg.Pool, pg.Pool]
  const backEnd = await openBackEnd(redis === undefined ? { postgresUrl: superuserUrl } : { redisUrl: redis.url })
  const queues = openQueues(backEnd)
  const relay = await startRelay({ pool: relayPool, queues, log })
  const timers = startTimers({ pool: timersPool, queues, log })
  return {
    engine: openEngine(app, masterKey),
    backEnd,
    queues,
    superuserUrl,
    forWorkers: { databaseUrl: superuserUrl, redisUrl: redis?.url, masterKeyHex: masterKey.toString('hex') },
    flushQueues: () => (redis === undefined ? flushPostgresQueues(superuserUrl) : flushRedis(redis.url)),
    restartPostgres: async () => {
      await postgres.stop()
      postgres = await startPostgres()
      if (postgres.superuserUrl !== superuserUrl) throw new Error('Postgres came back at another address')
    },
    stop: async () => {
      await Promise.all([relay.stop(), timers.stop()])
      await queues.close()
      await backEnd.close()
      await Promise.all(pools.map((pool) => pool.end()))
      await postgres.stop()
      await redis?.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function flushRedis(url: string): Promise<void> {
  const redis = new Redis(url)
  await redis.flushall()
  redis.disconnect()
}

/** What FLUSHALL is to Redis: every job in every state is gone, under the workers' hands too. */
async function flushPostgresQueues(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('truncate bullmq.job, bullmq.event cascade')
  await client.end()
}
