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

/** The last position drawn so far, and the transaction ids that say when nothing will appear before it any more. */
export interface Horizon {
  readonly position: number
  readonly xmax: bigint
  readonly xmin: bigint
}

/** A later horizon whose `xmin` has reached this one's `xmax` proves that all up to `position` has been seen. */
export async function readHorizon(pool: pg.Pool): Promise<Horizon> {
  const { rows } = await pool.query('select "position", xmax::text, xmin::text from ledger_horizon()')
  const [row] = rows as { position: number; xmax: string; xmin: string }[]
  if (row === undefined) throw new Error('ledger_horizon always answers one row')
  return { position: row.position, xmax: BigInt(row.xmax), xmin: BigInt(row.xmin) }
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
