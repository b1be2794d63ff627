import { inAgency } from '@understudy/db/key-ring'
import type { MasterKeys } from '@understudy/db/master-keys'
import { agenciesToVerify } from '@understudy/engine/verify/agencies-to-verify'
import type pg from 'pg'

/** One of the keys that lie wrapped in the database for each master key that wrapped any; none while nothing was sealed yet. */
export async function sealedSamples(pool: pg.Pool): Promise<Buffer[]> {
  const agencies = await agenciesToVerify(pool)
  if (agencies.length === 0) return []
  const found = await inAgency(pool, agencies.join(','), statement, [])
  return found.map((row) => row['wrapped'] as Buffer)
}

/** Those of one master key begin alike; what was wrapped before keys had marks does not, and one of it is enough. */
const statement = `
  select (array_agg(wrapped))[1] as wrapped from (
    (select wrapped from person_key limit 1000) union all (select wrapped from draw_key limit 1000)
  ) sample
  group by case when substr(wrapped, 1, 2) = '\\x754b' then substr(wrapped, 1, 8) end limit 20`

/** @throws Error that says what to do where the key did not wrap what is there. */
export function assertOpens(masters: MasterKeys, samples: readonly Buffer[], origin: string): void {
  try {
    for (const sample of samples) masters.unwrap(sample)
  } catch {
    throw new Error(
      `The master key (${origin}) is not the one that the data in this database was sealed with. Give the one it was set up with, and those of before in UNDERSTUDY_OLD_MASTER_KEYS until everything is wrapped anew`,
    )
  }
}
