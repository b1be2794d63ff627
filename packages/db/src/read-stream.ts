import { upcast } from '@understudy/domain/event-versions'
import type { Happening } from '@understudy/domain/stream'
import type pg from 'pg'
import { inAgency, type KeyRing } from './key-ring.ts'
import { openTexts } from './open-texts.ts'

/** A stream's events up to a version, in order, in their newest shape; personal fields stay sealed, a client's texts are open. */
export async function readStream(
  pool: pg.Pool,
  keys: Pick<KeyRing, 'of'>,
  { agencyId, streamId, upTo }: { readonly agencyId: string; readonly streamId: string; readonly upTo: number },
): Promise<Happening[]> {
  const rows = await inAgency(
    pool,
    agencyId,
    `select type, schema_version, body, occurred_at, actor from ledger
     where agency_id = $1 and stream_id = $2 and version <= $3 order by version`,
    [agencyId, streamId, upTo],
  )
  const bodies = await openTexts(
    keys,
    agencyId,
    rows.map((row) => row['body'] as object),
  )
  return rows.map((row, index) => {
    const type = String(row['type'])
    const body = upcast(type, Number(row['schema_version']), bodies[index] as object)
    return { type, body, at: (row['occurred_at'] as Date).getTime(), actor: String(row['actor']) }
  })
}
