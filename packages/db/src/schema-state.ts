import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'

const migrationsFolder = new URL('../../../prisma/migrations/', import.meta.url)
const functionsFolder = new URL('./sql/', import.meta.url)

/** `empty`: nothing of ours; `behind`: to be migrated; `ahead`: a newer version of this program was here. */
export type SchemaState = 'empty' | 'behind' | 'current' | 'ahead'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

export interface SchemaFunctions {
  readonly files: readonly { readonly name: string; readonly sql: string }[]
  /** What the database remembers of them, so that they are replaced only where they changed. */
  readonly digest: string
}

export async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(`${name}/migration.sql`, migrationsFolder), 'utf8')
      return { name, sql, checksum: sha256(sql) }
    }),
  )
}

export async function readFunctions(): Promise<SchemaFunctions> {
  const names = (await readdir(functionsFolder)).filter((name) => name.endsWith('.sql')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(new URL(name, functionsFolder), 'utf8') })),
  )
  return { files, digest: `functions ${sha256(files.map(({ name, sql }) => `${name}\n${sql}`).join('\n'))}` }
}

/** The checksums of the migrations that were applied, by name; none where there is no schema of ours. */
export async function appliedMigrations(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query("select to_regclass('public._prisma_migrations') is not null as made")
  if (!rows[0]?.made) return new Map()
  const applied = await client.query(
    'select migration_name, checksum from public._prisma_migrations where finished_at is not null',
  )
  return new Map(applied.rows.map((row) => [row.migration_name, row.checksum]))
}

/** The digest of the functions that the database has. */
export async function functionsDigest(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query(
    "select obj_description(to_regclass('public._prisma_migrations'), 'pg_class') as digest",
  )
  return rows[0]?.digest ?? null
}

/** How the schema of a database stands to this version of the program; reads only. */
export async function schemaState(client: pg.ClientBase): Promise<SchemaState> {
  const applied = await appliedMigrations(client)
  if (applied.size === 0) return 'empty'
  const names = (await readMigrations()).map(({ name }) => name)
  if ([...applied.keys()].some((name) => !names.includes(name))) return 'ahead'
  if (names.some((name) => !applied.has(name))) return 'behind'
  return (await functionsDigest(client)) === (await readFunctions()).digest ? 'current' : 'behind'
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
