import { inAgency } from '@understudy/db/key-ring'
import { decrypt } from '@understudy/db/sealed'
import type pg from 'pg'

/** One of the keys that lie wrapped in the database; undefined while nothing was sealed yet. */
export async function sealedSample(pool: pg.Pool): Promise<Buffer | undefined> {
  const { rows } = await pool.query('select agency_id from agencies_to_verify()')
  if (rows.length === 0) return undefined
  const [found] = await inAgency(pool, rows.map((row) => row.agency_id).join(','), statement, [])
  return found?.['wrapped'] as Buffer | undefined
}

const statement = `
  (select wrapped from person_key limit 1) union all (select wrapped from draw_key limit 1) limit 1`

/** @throws Error that says what to do where the key did not wrap what is there. */
export function assertOpens(masterKey: Buffer, sample: Buffer | undefined, origin: string): void {
  if (sample === undefined) return
  try {
    decrypt(masterKey, sample)
  } catch {
    throw new Error(
      `The master key (${origin}) is not the one that the data in this database was sealed with. Give the one it was set up with`,
    )
  }
}
