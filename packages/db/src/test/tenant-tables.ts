import { streamTypes } from '@understudy/domain/stream'
import type pg from 'pg'

export const stateTables: readonly string[] = streamTypes

/** Every table of the schema, partitions not counted. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by oid`,
  )
  return rows.map(({ name }) => name)
}

/** Taken from the catalogue, so that a table added later is tested without being named here. */
export async function tenantTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by c.oid`,
  )
  return rows.map(({ name }) => name)
}

/** One row of any content for each agency in each table. `client` must be a superuser's. */
export async function fillTenantTables(
  client: pg.Client,
  tables: readonly string[],
  agencies: readonly string[],
): Promise<void> {
  await client.query('begin')
  await client.query('set local session_replication_role = replica')
  for (const table of tables)
    for (const [index, agency] of agencies.entries()) await client.query(await anyRow(client, table, agency, index))
  await client.query('commit')
}

/** An insert of one row of any content, for `agency`. */
export async function anyRow(client: pg.Client, table: string, agency: string, index: number): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname::text as name, atttypid::regtype::text as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped and attnotnull`,
    [table],
  )
  const value = ({ name, type }: { name: string; type: string }) =>
    name === 'agency_id' || (table === 'agency' && name === 'id') ? `'${agency}'` : anyValue(name, type, index)
  return `insert into ${table} (${rows.map(({ name }) => name)}) values (${rows.map(value)})`
}

function anyValue(name: string, type: string, index: number): string {
  if (name === 'mode') return "'live'"
  if (type.endsWith('[]')) return "'{}'"
  if (type === 'uuid') return 'gen_random_uuid()'
  if (type === 'json') return "'{}'"
  if (type === 'bytea') return `'\\x0${index}'`
  if (type.startsWith('timestamp') || type === 'date') return 'now()'
  return `'${index}'`
}
