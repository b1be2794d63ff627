import { assertSchemaCompatibility, DEFAULT_SCHEMA, LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq'
import pg from 'pg'

/** Owns the queues' schema and nothing else; every session of the queue steps down to it. */
export const queueRole = 'understudy_queue'

/** A pool that is handed to BullMQ always works in its default schema. */
export const queueSchema = DEFAULT_SCHEMA

const advisoryLock = 8_146_302_712

/**
 * Makes the role and the schema of the queues, or brings the schema up to date, unless it is so already. Safe to run
 * from many processes at once. Making them takes a role that may create roles and schemas; later starts need only be
 * members of `understudy_queue`.
 */
export async function prepareSchema(client: pg.Client): Promise<void> {
  if (await isUpToDate(client)) return
  await client.query('select pg_advisory_lock($1)', [advisoryLock])
  await makeRole(client)
  const database = pg.escapeIdentifier(String((await client.query('select current_database() as name')).rows[0]?.name))
  // Its migrations ask for the schema each time, which takes this right even where the schema stands already.
  await client.query(`grant create on database ${database} to ${queueRole}`)
  try {
    await client.query(`set role ${queueRole}`)
    await runMigrations(client, queueSchema)
  } finally {
    await client.query('reset role')
    await client.query(`revoke create on database ${database} from ${queueRole}`)
  }
}

async function isUpToDate(client: pg.Client): Promise<boolean> {
  const missing = new Set(['42P01', '3F000', '42704', '42501'])
  try {
    await client.query(`set role ${queueRole}`)
    return (await assertSchemaCompatibility(client, queueSchema)) >= LATEST_SCHEMA_VERSION
  } catch (error) {
    const { code = '', name = '' } = error as { code?: string; name?: string }
    // 22023: there is no such role to step down to.
    if (missing.has(code) || code === '22023' || name === 'SchemaMigrationRequiredError') return false
    throw error
  } finally {
    await client.query('reset role')
  }
}

/** Roles belong to the whole server, so the lock of one database does not keep another's process from making it too. */
async function makeRole(client: pg.Client): Promise<void> {
  await client.query(`
    do $$
    begin
      if not exists (select from pg_roles where rolname = '${queueRole}') then create role ${queueRole} nologin; end if;
    exception when duplicate_object or unique_violation then null;
    end $$`)
  await client.query(
    `do $$
     begin
       if not pg_has_role(current_user, '${queueRole}', '${await mayStepDown(client)}') then
         grant ${queueRole} to current_user;
       end if;
     exception when unique_violation then null;
     end $$`,
  )
}

/** The privilege of stepping down to a role; before Postgres 16 every member had it. */
async function mayStepDown(client: pg.Client): Promise<'set' | 'member'> {
  const { rows } = await client.query("select current_setting('server_version_num')::int >= 160000 as is_apart")
  return rows[0]?.is_apart === true ? 'set' : 'member'
}
