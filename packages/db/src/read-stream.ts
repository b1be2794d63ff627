import { upcast } from '@understudy/domain/event-versions'
import type { Happening } from '@understudy/domain/stream'
import type pg from 'pg'
import { inAgency } from './key-ring.ts'

/** A stream's events up to a version, in order, in their newest shape; personal fields stay sealed. */
export async function readStream(
  pool: pg.Pool,
  agencyId: string,
  streamId: string,
  upTo: number,
): Promise<Happening[]> {
  const rows = await inAgency(
    pool,
    agencyId,
    `select type, schema_version, body, occurred_at, actor from ledger
     where agency_id = $1 and stream_id = $2 and version <= $3 order by version`,
    [agencyId, streamId, upTo],
  )
  return rows.map((row) => {
    const type = String(row['type'])
    const body = upcast(type, Number(row['schema_version']), row['body'] as object)
    return { type, body, at: (row['occurred_at'] as Date).getTime(), actor: String(row['actor']) }
  })
}
