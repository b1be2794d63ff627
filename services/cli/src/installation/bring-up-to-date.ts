import { migrate } from '@understudy/db/migrate'
import { schemaState } from '@understudy/db/schema-state'
import pg from 'pg'
import type { Say } from './installation.ts'

/**
 * `always`: the schema is brought up to date. `when_empty`: an empty database is set up, and one that is out of date is
 * refused, because services that run on it may not know the new schema yet.
 */
export type Migrating = 'always' | 'when_empty'

/** Answers the migrations that were applied. Where everything is up to date, nothing is written. */
export async function bringUpToDate(url: string, migrating: Migrating, say: Say): Promise<readonly string[]> {
  const state = await stateOf(url)
  if (state === 'current') return []
  if (state === 'ahead')
    throw new Error('A newer version of Understudy has changed this database; run that version, or a newer one')
  if (state === 'behind' && migrating === 'when_empty')
    throw new Error('The database schema is out of date: run `understudy migrate`, then try again')
  say(state === 'empty' ? 'Setting up the database schema' : 'Bringing the database schema up to date')
  return migrate(url)
}

async function stateOf(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await schemaState(client)
  } finally {
    await client.end()
  }
}
