import { inAgency } from '@understudy/db/key-ring'
import type { LaneEvent } from '@understudy/worker/lane/lane-events'
import type pg from 'pg'

const pageSize = 1_000

/** The next events of an agency after a position, of these types, in the order of the ledger. */
export async function ledgerAfter(
  pool: pg.Pool,
  agencyId: string,
  position: number,
  types: readonly string[],
): Promise<LaneEvent[]> {
  const rows = await inAgency(pool, agencyId, statement, [agencyId, position, types])
  return (rows as unknown as Row[]).map((row) => ({
    position: row.position,
    agencyId,
    streamType: row.stream_type,
    streamId: row.stream_id,
    version: row.version,
    type: row.type,
    at: row.occurred_at.getTime(),
    actor: row.actor,
    body: row.body,
  }))
}

interface Row {
  readonly position: number
  readonly stream_type: string
  readonly stream_id: string
  readonly version: number
  readonly type: string
  readonly occurred_at: Date
  readonly actor: string
  readonly body: Record<string, unknown>
}

const statement = `
  select position, stream_type, stream_id, version, type, occurred_at, actor, body from ledger
  where agency_id = $1 and position > $2 and type = any ($3)
  order by position limit ${pageSize}`
