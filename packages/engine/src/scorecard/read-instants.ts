import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import { iso } from '../reading/iso.ts'

/** When the events at these positions of the ledger happened, by position. */
export async function readInstants(
  pool: pg.Pool,
  agencyId: string,
  positions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (positions.length === 0) return new Map()
  const rows = await inAgency(pool, agencyId, { name: 'instants_of_events', text }, [agencyId, positions])
  return new Map(rows.map((row) => [String(row['position']), iso((row['occurred_at'] as Date).getTime())]))
}

/** $1 agency  $2 positions */
const text = 'select position, occurred_at from ledger where agency_id = $1 and position = any ($2::bigint[])'
