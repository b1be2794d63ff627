import type { LedgerEntry } from '@understudy/db/ledger-entry'
import type { StreamType } from '@understudy/domain/stream'
import type pg from 'pg'

/** An event as it is stored, and where. */
export interface StoredEvent extends LedgerEntry {
  readonly position: number
}

const pageSize = 2_000

/** An agency's events stream by stream, each stream by version, a page at a time; inside a transaction. */
export async function* ledgerPages(client: pg.ClientBase, agencyId: string): AsyncGenerator<StoredEvent[]> {
  await client.query(
    `declare ledger_events no scroll cursor for
     select position, stream_type, stream_id, version, type, schema_version, occurred_at, recorded_at, actor, cause,
            command_id, body::text as body, hash
     from ledger where agency_id = $1 order by stream_id, version, position`,
    [agencyId],
  )
  for (;;) {
    const { rows } = await client.query(`fetch ${pageSize} from ledger_events`)
    if (rows.length === 0) break
    yield rows.map((row) => eventOf(agencyId, row))
  }
  await client.query('close ledger_events')
}

interface Row {
  position: number
  stream_type: StreamType
  stream_id: string
  version: number
  type: string
  schema_version: number
  occurred_at: Date
  recorded_at: Date
  actor: string
  cause: number | null
  command_id: string
  body: string
  hash: Buffer
}

function eventOf(agencyId: string, row: Row): StoredEvent {
  return {
    agencyId,
    position: row.position,
    streamType: row.stream_type,
    streamId: row.stream_id,
    version: row.version,
    type: row.type,
    schemaVersion: row.schema_version,
    occurredAt: row.occurred_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    actor: row.actor,
    cause: row.cause,
    commandId: row.command_id,
    body: row.body,
    hash: row.hash,
  }
}
