import { createPostgresBackend, withBackend } from 'bullmq'
import pg from 'pg'
import type { BackEnd } from './back-end.ts'
import { eventStream } from './event-stream.ts'
import { patientPool } from './patient-pool.ts'
import { prepareSchema, queueRole, queueSchema } from './postgres-schema.ts'
import { queueNames } from './queue-names.ts'
import { reasonOf } from './reason-of.ts'

export interface PostgresPlace {
  /** As `DATABASE_URL` has it; the queues get the schema `bullmq` in that database, and a role of their own. */
  readonly postgresUrl: string
}

const patienceMs = 4_500
const longestQueryMs = 15_000
const connectionsForCommands = 4

/**
 * The connections that a process may hold at most: one for each worker that listens for jobs, and four for everything
 * else. A process that only sends, such as the relay, opens one or two of them.
 */
export const postgresConnections = queueNames.length + connectionsForCommands

/** The queues in Postgres, through one pool for all queues and workers of the process. */
export async function openPostgresBackEnd({ postgresUrl }: PostgresPlace): Promise<BackEnd> {
  await prepare(postgresUrl)
  const pool = openQueuePool(postgresUrl)
  const { Queue, Worker } = withBackend(createPostgresBackend)
  const connection = patientPool(pool)
  return {
    kind: 'postgres',
    queue: (name, settings) => new Queue(name, { ...settings, connection, streams: eventStream }) as never,
    worker: (name, processor, settings) => new Worker(name, processor, { ...settings, connection }) as never,
    ping: async () => void (await pool.query('select 1')),
    close: () => pool.end(),
  }
}

function openQueuePool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: postgresConnections,
    // Jobs that a crash of the server takes back are sent again, so that no job need wait for the disk.
    options: `-c role=${queueRole} -c search_path=${queueSchema} -c synchronous_commit=off -c jit=off`,
    connectionTimeoutMillis: longestQueryMs,
    query_timeout: longestQueryMs,
    keepAlive: true,
    application_name: queueRole,
  })
  // An idle connection that Postgres closes is replaced at its next use; without a listener it ends the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

async function prepare(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Error(`The Postgres that DATABASE_URL names (${placeOf(url)}) cannot be reached: ${reasonOf(error)}`)
  }
  try {
    await prepareSchema(client)
  } catch (error) {
    throw new Error(
      `The queues' schema ${queueSchema} cannot be made in the Postgres that DATABASE_URL names (${placeOf(url)}): ${reasonOf(error)}`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

/** Host, port and database; never who connects. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'which is not a URL'
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}
