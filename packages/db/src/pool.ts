import pg from 'pg'

/** The roles that the migrations make; none of them can bypass row-level security. */
export type DatabaseRole = 'understudy_app' | 'understudy_relay' | 'understudy_timers' | 'understudy_sign_in'

export interface PoolOptions {
  readonly url: string
  readonly role: DatabaseRole
  /** More than about eight connections gain nothing on two cores. */
  readonly max?: number
}

/**
 * Relay and timers keep cursors and leases: what a crash of the server takes back is only done once more. They
 * say the same few statements for ever, and planning one over the ledger's partitions costs more than what it finds.
 */
const fewStatements = ' -c synchronous_commit=off -c plan_cache_mode=force_generic_plan'
/**
 * What has an alarm is found by the index of alarms. Statistics lag behind a table that grows from nothing, and a plan that
 * was made while it was empty would read all of it for ever.
 */
const byIndex = ' -c enable_seqscan=off -c enable_bitmapscan=off -c enable_hashjoin=off -c enable_mergejoin=off'
/**
 * Many ask at once, each for something of a few milliseconds: processes of their own take longer to start than they save.
 * The counts of a board of a hundred thousand items take 25 ms so, and 36 with two of them on two cores.
 */
const alone = ' -c max_parallel_workers_per_gather=0'
const settingsOf: Readonly<Record<DatabaseRole, string>> = {
  understudy_app: alone,
  understudy_relay: fewStatements,
  understudy_timers: fewStatements + byIndex,
  // The library that keeps these tables names them without their schema.
  understudy_sign_in: ' -c search_path=auth',
}

/**
 * A new session knows no table and no plan yet: its first look at the board takes twice the time. Whoever comes back after a
 * pause meets a warm one; within the hour each is replaced, and with it what it remembers of partitions.
 */
const kept = { idleTimeoutMillis: 600_000, maxLifetimeSeconds: 3_600 } as const

const bigint = 20
pg.types.setTypeParser(bigint, (text) => Number(text))

/** A pool whose every session has stepped down to `role`. Positions (bigint) are read as numbers. */
export function openPool({ url, role, max = 8 }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    options: `-c role=${role} -c statement_timeout=60000 -c jit=off${settingsOf[role]}`,
    connectionTimeoutMillis: 10_000,
    ...kept,
    keepAlive: true,
    application_name: role,
  })
  // An idle connection that Postgres closes (a restart) is replaced at its next use; without a listener it ends the process.
  pool.on('error', () => {})
  // The same for one that is lent out, between two of its statements.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
