import { randomBytes } from 'node:crypto'
import { openPool } from '@understudy/db/pool'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { type Engine, openEngine } from '../shell/engine.ts'

export interface TestEngine {
  readonly database: TestDatabase
  readonly masterKey: Buffer
  readonly engine: Engine
  /** A second process on the same database: its own pool and its own caches. */
  readonly other: Engine
  /** A superuser's session, for what no program may do. */
  readonly admin: pg.Client
  /** What has to be done first when this is closed. */
  onClose(work: () => void): void
  close(): Promise<void>
}

export async function openTestEngine(): Promise<TestEngine> {
  const database = await openTestDatabase()
  const masterKey = randomBytes(32)
  const pools = [1, 2].map(() => openPool({ url: database.superuserUrl, role: 'understudy_app', max: 4 }))
  const [engine, other] = pools.map((pool) => openEngine(pool, masterKey)) as [Engine, Engine]
  const admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  const first: (() => void)[] = []
  return {
    database,
    masterKey,
    engine,
    other,
    admin,
    onClose: (work) => void first.push(work),
    close: async () => {
      for (const work of first) work()
      await Promise.all(pools.map((pool) => pool.end()))
      await admin.end()
      await database.drop()
    },
  }
}
