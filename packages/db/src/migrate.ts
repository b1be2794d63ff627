import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { appliedMigrations, functionsDigest, readFunctions, readMigrations } from './schema-state.ts'

const advisoryLock = 8_146_302_711

/** Functions that look across agencies, with the eyes of the relay: positions and ids, never a body. The rest are the owner's. */
const ownedByRelay = new Set([
  'agencies-to-verify.sql',
  'due-checkpoints.sql',
  'lane-positions.sql',
  'ledger-horizon.sql',
  'live-clients.sql',
  'parked-places.sql',
])

/** Of the owner's, those that the relay calls too: they answer it where to look, and nothing more. */
const calledByRelay = new Set(['stirring-positions.sql'])

/**
 * Brings a database to the newest schema: the migrations that it has not seen, each in a transaction of its own, then
 * the functions, which are replaced whole where they changed. Keeps Prisma's own table, so that `prisma migrate deploy`
 * agrees. Safe to run from many processes at once. `url` must be a role that may create roles.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock])
    await client.query(prismaTable)
    const applied = await applyNew(client)
    await replaceFunctions(client)
    return applied
  } finally {
    await client.end()
  }
}

async function applyNew(client: pg.Client): Promise<string[]> {
  const known = await appliedMigrations(client)
  const applied: string[] = []
  for (const { name, sql, checksum } of await readMigrations()) {
    const before = known.get(name)
    if (before !== undefined && before !== checksum)
      throw new Error(`The migration ${name} was changed after it was applied to this database; add a new one instead`)
    if (before !== undefined) continue
    await apply(client, name, sql, checksum)
    applied.push(name)
  }
  return applied
}

async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
  })
}

/** Only where they changed: others may be calling them. */
async function replaceFunctions(client: pg.Client): Promise<void> {
  const { files, digest } = await readFunctions()
  if ((await functionsDigest(client)) === digest) return
  await inTransaction(client, async () => {
    for (const { name: file, sql } of files) {
      const owner = ownedByRelay.has(file) ? 'understudy_relay' : 'understudy_owner'
      const name = file.replace('.sql', '').replaceAll('-', '_')
      await dropOverloads(client, name)
      await client.query(sql)
      await client.query(`
        grant create on schema public to ${owner};
        alter function ${name} owner to ${owner};
        revoke execute on function ${name} from public;
        grant execute on function ${name} to ${calledByRelay.has(file) ? 'understudy_app, understudy_relay' : 'understudy_app'}`)
    }
    await client.query('revoke create on schema public from understudy_relay')
    await client.query(`comment on table _prisma_migrations is ${pg.escapeLiteral(digest)}`)
  })
}

/** A function whose parameters changed would otherwise stand beside its successor. */
async function dropOverloads(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ signature: string }>(
    "select oid::regprocedure::text as signature from pg_proc where proname = $1 and pronamespace = 'public'::regnamespace",
    [name],
  )
  for (const { signature } of rows) await client.query(`drop function ${signature}`)
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const prismaTable = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`
