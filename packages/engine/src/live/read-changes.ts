import type { StreamType } from '@understudy/domain/stream'
import type pg from 'pg'

/** An event that was appended, without what it says. */
export interface Change {
  readonly position: number
  readonly agencyId: string
  readonly type: StreamType
  readonly id: string
  readonly eventType: string
  /** The client that the stream belongs to, where it belongs to one. */
  readonly clientId: string | null
}

/** What was appended to the ledgers of these agencies after a position, in order. */
export async function readChanges(
  pool: pg.Pool,
  agencyIds: readonly string[],
  after: number,
  limit: number,
): Promise<Change[]> {
  const { rows } = await pool.query<Row>({ ...statement, values: [agencyIds.join(','), after, limit] })
  return rows.map((row) => ({
    position: row.position,
    agencyId: row.agency_id,
    type: row.stream_type,
    id: row.stream_id,
    eventType: row.type,
    clientId: row.client_id,
  }))
}

/** The last position that any commit has drawn. */
export async function lastPosition(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ position: number }>('select ledger_position_now() as position')
  return Number(rows[0]?.position ?? 0)
}

interface Row {
  position: number
  agency_id: string
  stream_type: StreamType
  stream_id: string
  type: string
  client_id: string | null
}

const statement = { name: 'read_changes', text: 'select * from read_changes($1, $2, $3)' }
