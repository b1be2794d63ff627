import type pg from 'pg'
import type { TableShape } from './prisma-schema.ts'
import { tablesOf } from './tenant-tables.ts'

/** The same of a database, read from its catalogue. Prisma's own table is left out. */
export async function readDatabaseSchema(client: pg.Client): Promise<Map<string, TableShape>> {
  const tables = (await tablesOf(client)).filter((table) => table !== '_prisma_migrations')
  const shapes = new Map<string, TableShape>()
  for (const table of tables) shapes.set(table, await shapeOf(client, table))
  return shapes
}

async function shapeOf(client: pg.Client, table: string): Promise<TableShape> {
  const lines = async (sql: string) => (await client.query<{ line: string }>(sql, [table])).rows.map(({ line }) => line)
  const [primaryKey = ''] = await lines(primaryKeySql)
  return {
    columns: await lines(columnsSql),
    primaryKey,
    foreignKeys: (await lines(foreignKeysSql)).sort(),
    indexes: (await lines(indexesSql)).sort(),
  }
}

const columnsSql = `
  select concat_ws(' ', attname, format_type(atttypid, atttypmod), case when attnotnull then 'not null' else 'null' end,
                   case when attgenerated = 's' then 'dbgenerated()'
                        else regexp_replace(pg_get_expr(adbin, adrelid), '''(.*)''::.*', '\\1') end) as line
  from pg_attribute a left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
  where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`

const named = (relation: string, numbers: string) => `
  (select string_agg(attname, ', ' order by k.place) from unnest(${numbers}) with ordinality as k (number, place)
   join pg_attribute on attrelid = ${relation} and attnum = k.number)`

const primaryKeySql = `select ${named('conrelid', 'conkey')} as line from pg_constraint where conrelid = $1::regclass and contype = 'p'`

const foreignKeysSql = `
  select ${named('conrelid', 'conkey')} || ' -> ' || confrelid::regclass || ' ' || ${named('confrelid', 'confkey')} as line
  from pg_constraint where conrelid = $1::regclass and contype = 'f'`

const indexesSql = `
  select case when indisunique then 'unique ' else '' end || indexrelid::regclass || ' ' || ${named('indrelid', 'indkey::int2[]')} as line
  from pg_index where indrelid = $1::regclass and not indisprimary and indpred is null`
