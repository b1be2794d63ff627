import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

const migrationsFolder = new URL('../../../prisma/migrations/', import.meta.url)
const functionsFolder = new URL('./sql/', import.meta.url)
const advisoryLock = 8_146_302_711

/** Functions that look across agencies, with the eyes of the relay: positions and ids, never a body. The rest are the owner's. */
const ownedByRelay = new Set([
  'agencies-to-verify.sql',
  'due-checkpoints.sql',
  'lane-positions.sql',
  'ledger-horizon.sql',
])

/**
 * Brings a database to the newest schema: the migrations that it has not seen, each in a transaction of its own, then
 * the functions, which are replaced whole. Keeps Prisma's own table, so that `prisma migrate deploy` agrees. Safe to
 * run from many processes at once. `url` must be a role that may create roles.
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
  const seen = await client.query(
    'select migration_name, checksum from _prisma_migrations where finished_at is not null',
  )
  const known = new Map<string, string>(seen.rows.map((row) => [row.migration_name, row.checksum]))
  const applied: string[] = []
  for (const name of await migrationNames()) {
    const sql = await readFile(new URL(`${name}/migration.sql`, migrationsFolder), 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    const before = known.get(name)
    if (before !== undefined && before !== checksum)
      throw new Error(`The migration ${name} was changed after it was applied to this database; add a new one instead`)
    if (before !== undefined) continue
    await apply(client, name, sql, checksum)
    applied.push(name)
  }
  return applied
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
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

async function replaceFunctions(client: pg.Client): Promise<void> {
  const files = (await readdir(functionsFolder)).filter((file) => file.endsWith('.sql')).sort()
  await inTransaction(client, async () => {
    for (const file of files) {
      const owner = ownedByRelay.has(file) ? 'understudy_relay' : 'understudy_owner'
      const name = file.replace('.sql', '').replaceAll('-', '_')
      await dropOverloads(client, name)
      await client.query(await readFile(new URL(file, functionsFolder), 'utf8'))
      await client.query(`
        grant create on schema public to ${owner};
        alter function ${name} owner to ${owner};
        revoke execute on function ${name} from public;
        grant execute on function ${name} to understudy_app`)
    }
    await client.query('revoke create on schema public from understudy_relay')
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
